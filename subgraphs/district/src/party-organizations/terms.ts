import { addDays, addYears, daysBetween } from '../calendar/days.js';
import { type DocumentNumbers } from '../calendar/life.js';
import type { SampleStep } from '../calendar/step.js';
import type { Random } from '../random/random.js';
import type { SamplePartyOrganization } from './party-organization.js';

type Term = Pick<SamplePartyOrganization, 'status' | 'termStart' | 'termYears' | 'establishedOn' | 'startedOn' | 'approvedOn' | 'documentNo' | 'steps'>;

/** What an office has no record of is older than this many days. */
const RECORDED = 3 * 365;

/**
 * The current term of an organisation that elects, and how it came about.
 * @param years five in villages and communities, three elsewhere (S1)
 * @param due the term is over and the election has not been held
 */
export function termOf(years: number, due: boolean, asOf: string, random: Random, numbers: DocumentNumbers): Term {
  const termStart = due ? addDays(addYears(asOf, -years), -random.integer(5, 150)) : addDays(asOf, -random.integer(60, years * 365 - 60));
  const earlierTerms = random.chance(0.3) ? 0 : random.integer(1, 2);
  const establishedOn = addYears(termStart, -years * earlierTerms);
  const steps = foundingSteps(establishedOn, asOf, random, numbers);
  const approval = steps.find((step) => step.act === 'approve');
  if (earlierTerms > 0) {
    steps.push({ act: 'openElection', to: 'ELECTION_DUE', on: addDays(termStart, -random.integer(20, 60)), documentNo: null, reason: '任期届满' });
    steps.push({ act: 'elect', to: 'ACTIVE', on: termStart, documentNo: numbers('组复', termStart), reason: '换届选举' });
  }
  if (due) steps.push({ act: 'openElection', to: 'ELECTION_DUE', on: addYears(termStart, years), documentNo: null, reason: '任期届满' });
  return {
    status: due ? 'ELECTION_DUE' : 'ACTIVE',
    termStart,
    termYears: years,
    establishedOn,
    startedOn: establishedOn,
    approvedOn: approval?.on ?? null,
    documentNo: approval?.documentNo ?? null,
    steps,
  };
}

function foundingSteps(establishedOn: string, asOf: string, random: Random, numbers: DocumentNumbers): SampleStep[] {
  const start = (documentNo: string | null, reason: string): SampleStep => ({ act: 'start', to: 'ACTIVE', on: establishedOn, documentNo, reason });
  if (daysBetween(establishedOn, asOf) > RECORDED) return [start(null, '建库时已设立')];
  const approvedOn = addDays(establishedOn, -random.integer(1, 10));
  const documentNo = numbers('组复', approvedOn);
  return [
    { act: 'apply', to: 'APPLIED', on: addDays(approvedOn, -random.integer(5, 30)), documentNo: null, reason: '单位申请设立' },
    { act: 'approve', to: 'APPROVED', on: approvedOn, documentNo, reason: '批准设立' },
    start(documentNo, '支部成立'),
  ];
}
