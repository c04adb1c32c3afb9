import type { ImportRow } from '@redsail/kit';
import { officersProblem } from '../rules/o5-appointed-officers.js';
import { isTemporary } from './kinds.js';
import type { PartyOrganizationKind } from './party-organization.choices.js';

/** Row rules of an import; what needs a second record (O3, O8, O10) is for the commands and the consistency report. */
export function partyOrganizationRowProblems(row: ImportRow) {
  const kind = row.kind as PartyOrganizationKind;
  const problems = [];
  if (isTemporary(kind) && row.termStartOn) {
    problems.push({
      column: 'term_start_on',
      rule: 'O6',
      zh: '临时党组织不换届，不应有任期',
      en: 'a temporary organisation holds no election and has no term',
    });
  }
  const officers = officersProblem({
    secretary: row.secretary as string | null,
    deputy: row.deputy as string | null,
    committee: (row.committee as string[] | null) ?? [],
  });
  if (officers) problems.push({ column: 'committee_code', rule: 'O5', zh: officers.zh, en: officers.en });
  if (row.taskEndedOn && row.dissolvedOn && String(row.dissolvedOn) < String(row.taskEndedOn)) {
    problems.push({
      column: 'dissolved_on',
      rule: 'O7',
      zh: '撤销日期不应早于任务结束日期',
      en: 'it cannot be dissolved before its task ended',
    });
  }
  return problems;
}
