import { refuse, rule } from '@redsail/kit';
import { isAtWork, mayStandUnder } from '../party-organization/kinds.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { standsAbove } from '../party-organization/stands-above.js';

/** O18: trees are acyclic with one root per province-level body. A command never makes a second root: it always names a superior. */
export const o18SuperiorFits = rule<PartyOrganization>('O18', async ({ record, input, load }) => {
  // An act names the new superior in its input; a record that is being made has it already.
  const superior = await load(PartyOrganization, input.superior ?? record.superior);
  if (!superior) return undefined;
  if (superior.id === record.id || (await standsAbove({ load }, record.id, superior))) {
    return refuse('superior', '上级不能是自身或自身的下级', 'an organisation cannot stand under itself or under one below it');
  }
  if (!mayStandUnder(record.kind, superior.kind)) {
    return refuse('superior', `${superior.kind} 之下不设此类党组织`, `nothing of the kind ${record.kind} stands under a ${superior.kind}`);
  }
  return isAtWork(superior.status)
    ? undefined
    : refuse('superior', `上级党组织应在运行中，现为 ${superior.status}`, `expected a superior at work; it is in ${superior.status}`);
});

/** What goes leaves nobody behind without a superior. */
export const o18NobodyLeftBelow = rule<PartyOrganization>('O18', async ({ record, find }) => {
  const below = (await find(PartyOrganization, { superior: record.id })).filter((one) => !GONE.has(one.status));
  return below.length === 0
    ? undefined
    : refuse(
        'id',
        `尚有下级党组织${below.length}个，应先调整其隶属关系`,
        `${below.length} organisations stand under it: give them another superior first`,
      );
});

const GONE: ReadonlySet<string> = new Set(['MERGED', 'DISSOLVED', 'REFUSED']);
