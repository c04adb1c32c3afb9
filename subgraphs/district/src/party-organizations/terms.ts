import { addDays, addYears, dayBetween, daysBetween, later } from '../calendar/days.js';
import type { DocumentNumbers } from '../calendar/life.js';
import type { SampleStep } from '../calendar/step.js';
import type { Random } from '../random/random.js';
import type { SamplePartyOrganization } from './party-organization.js';

type Term = Pick<
  SamplePartyOrganization,
  'status' | 'termStart' | 'termYears' | 'establishedOn' | 'startedOn' | 'approvedOn' | 'documentNo' | 'steps'
>;

/** What an office has no record of is older than this many days. */
const RECORDED = 3 * 365;

export interface Founding {
  /** years of a term: five in villages and communities, three elsewhere (S1) */
  years: number;
  /** the term is over and the election has not been held */
  due: boolean;
  /** not set up before its superior was */
  notBefore: string;
  /** the day it was set up, where that is known; otherwise one or more terms ago */
  on?: string;
}

/** The current term of an organisation that elects, and how it came about. */
export function termOf({ years, due, notBefore, on }: Founding, asOf: string, random: Random, numbers: DocumentNumbers): Term {
  const lastTerm = addYears(asOf, -years);
  const termStart = due
    ? addDays(lastTerm, -random.integer(5, 150))
    : dayBetween(later(notBefore, addDays(lastTerm, 60)), addDays(asOf, -60), random);
  if (termStart < notBefore) return termOf({ years, due: false, notBefore, on }, asOf, random, numbers);
  const firsts = [2, 1, 0].map((terms) => addYears(termStart, -years * terms)).filter((first) => first >= notBefore);
  const establishedOn = on ?? random.pick(firsts);
  const steps = foundingSteps(establishedOn, asOf, random, numbers);
  const approval = steps.find((step) => step.act === 'approve');
  if (establishedOn < termStart) {
    steps.push({
      act: 'openElection',
      to: 'ELECTION_DUE',
      on: addDays(termStart, -random.integer(20, 60)),
      documentNo: null,
      reason: '任期届满',
    });
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
  const start = (documentNo: string | null, reason: string): SampleStep => ({
    act: 'start',
    to: 'ACTIVE',
    on: establishedOn,
    documentNo,
    reason,
  });
  if (daysBetween(establishedOn, asOf) > RECORDED) return [start(null, '建库时已设立')];
  const approvedOn = addDays(establishedOn, -random.integer(1, 10));
  const documentNo = numbers('组复', approvedOn);
  return [
    { act: 'apply', to: 'APPLIED', on: addDays(approvedOn, -random.integer(5, 30)), documentNo: null, reason: '单位申请设立' },
    { act: 'approve', to: 'APPROVED', on: approvedOn, documentNo, reason: '批准设立' },
    start(documentNo, '支部成立'),
  ];
}
