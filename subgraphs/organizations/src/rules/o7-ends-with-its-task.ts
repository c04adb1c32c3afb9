import { refuse, rule } from '@redsail/kit';
import type { PartyOrganization } from '../party-organization/party-organization.register.js';

/**
 * O7: a temporary branch ends with the temporary body. It is dissolved after its task, by itself and not by a merger.
 * That its members' formal affiliations never move is kept in personnel: nothing here touches an affiliation.
 */
export const o7EndsWithItsTask = rule<PartyOrganization>('O7', ({ record, effectiveOn }) => {
  if (!record.taskEndedOn) return refuse('id', '任务尚未结束，不能撤销', 'its task has not ended: it cannot be dissolved');
  return effectiveOn < record.taskEndedOn
    ? refuse(
        'effectiveOn',
        `撤销日期不能早于任务结束日期 ${record.taskEndedOn}`,
        `it cannot be dissolved before its task ended on ${record.taskEndedOn}`,
      )
    : undefined;
});

/** A task ends after the branch began to work on it. */
export const o7TaskEndsAfterStart = rule<PartyOrganization>('O7', ({ record, effectiveOn }) =>
  record.startedOn && effectiveOn < record.startedOn
    ? refuse(
        'effectiveOn',
        `任务结束日期不能早于启动日期 ${record.startedOn}`,
        `its task cannot end before it started on ${record.startedOn}`,
      )
    : undefined,
);
