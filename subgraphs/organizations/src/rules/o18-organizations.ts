import { refuse, rule } from '@redsail/kit';
import { Organization } from '../organization/organization.register.js';

/** No tree of organisations is deeper; a longer climb means a cycle that somebody forced into the database. */
const DEEPEST = 32;

/** O18: an organisation never stands under itself or under one below it, nor under one that has ended. */
export const o18OrganizationParentFits = rule<Organization>('O18', async ({ record, input, load }) => {
  let at: string | null = input.parent;
  for (let step = 0; at !== null && step < DEEPEST; step += 1) {
    if (at === record.id)
      return refuse('parent', '上级不能是自身或自身的下级', 'an organisation cannot stand under itself or under one below it');
    const above: Organization | null = await load(Organization, at);
    if (step === 0 && above?.status === 'ENDED') return refuse('parent', '上级单位已撤销', 'expected a parent that is in being');
    at = above?.parent ?? null;
  }
  return undefined;
});
