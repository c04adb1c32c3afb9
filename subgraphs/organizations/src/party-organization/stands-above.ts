import type { CommandContext } from '@redsail/kit';
import { PartyOrganization } from './party-organization.register.js';

/** No tree of party organisations is deeper; a longer climb means a cycle that somebody forced into the database. */
const DEEPEST = 32;

/** Whether `above` is the organisation's superior, or its superior's, and so on up to the root. */
export async function standsAbove(
  context: Pick<CommandContext, 'load'>,
  above: string,
  organization: Pick<PartyOrganization, 'superior'>,
): Promise<boolean> {
  let at = organization.superior ?? null;
  for (let step = 0; at !== null && step < DEEPEST; step += 1) {
    if (at === above) return true;
    at = (await context.load(PartyOrganization, at))?.superior ?? null;
  }
  return false;
}
