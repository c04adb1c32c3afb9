import type { PartyOrganizationKind, PartyOrganizationStatus } from './party-organization.choices.js';

type Kinds = ReadonlySet<string>;
const kinds = (...list: PartyOrganizationKind[]): Kinds => new Set(list);

const TEMPORARY = kinds('TEMPORARY_COMMITTEE', 'TEMPORARY_BRANCH');
const COMMITTEES = kinds('COMMITTEE', 'WORK_COMMITTEE');
const ORDINARY = kinds('COMMITTEE', 'WORK_COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'FUNCTIONAL_BRANCH');
const BRANCHES = kinds('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'RED_SAIL_BRANCH', 'FUNCTIONAL_BRANCH');
/** Kinds whose members keep their formal affiliation elsewhere, or that have no members of their own (rules O7, P2). */
const WITHOUT_FORMAL = kinds('TEMPORARY_COMMITTEE', 'TEMPORARY_BRANCH', 'FUNCTIONAL_BRANCH', 'MEMBERS_GROUP');

/** What may stand under what. A members' group (党组) has nothing below it: it is no level of the branch tree. */
const BELOW: Partial<Record<string, Kinds>> = {
  COMMITTEE: new Set([...ORDINARY, ...TEMPORARY, 'RED_SAIL_BRANCH', 'MEMBERS_GROUP']),
  WORK_COMMITTEE: new Set([...ORDINARY, ...TEMPORARY, 'RED_SAIL_BRANCH', 'MEMBERS_GROUP']),
  GENERAL_BRANCH: kinds('BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'RED_SAIL_BRANCH', 'FUNCTIONAL_BRANCH'),
  TEMPORARY_COMMITTEE: kinds('TEMPORARY_BRANCH'),
};

/** 临时党委、临时党支部: they end with their task and hold no elections (rules O6, O7). */
export const isTemporary = (kind: string): boolean => TEMPORARY.has(kind);
/** 党委、党工委: what may approve (rule O3). */
export const isCommittee = (kind: string): boolean => COMMITTEES.has(kind);
export const isBranch = (kind: string): boolean => BRANCHES.has(kind);
/** What a unit applies for. A members' group is appointed, a temporary branch drafted, a red-sail branch has its own application. */
export const isAppliedFor = (kind: string): boolean => ORDINARY.has(kind);
/** What elects, falls due, is merged or dissolved. */
export const isOrdinary = (kind: string): boolean => ORDINARY.has(kind) || kind === 'RED_SAIL_BRANCH';
export const mayStandUnder = (kind: string, superior: string): boolean => BELOW[superior]?.has(kind) ?? false;
export const mayHoldFormalAffiliations = (kind: string, functional: boolean): boolean => !WITHOUT_FORMAL.has(kind) && !functional;

/** States in which an organisation acts: it may approve, appoint and take others in. */
export const AT_WORK: readonly PartyOrganizationStatus[] = ['ACTIVE', 'ELECTION_DUE'];
export const isAtWork = (status: string): boolean => (AT_WORK as readonly string[]).includes(status);
