import type { SampleStep } from '../calendar/step.js';

export type SamplePartyOrganizationKind =
  | 'COMMITTEE'
  | 'WORK_COMMITTEE'
  | 'MEMBERS_GROUP'
  | 'GENERAL_BRANCH'
  | 'BRANCH'
  | 'JOINT_BRANCH'
  | 'TEMPORARY_COMMITTEE'
  | 'TEMPORARY_BRANCH'
  | 'RED_SAIL_BRANCH'
  | 'FUNCTIONAL_BRANCH';

/** Temporary: DRAFT … DISSOLVED, REFUSED. Ordinary and red-sail: APPLIED, APPROVED, ACTIVE, ELECTION_DUE, MERGED, DISSOLVED. */
export type SamplePartyOrganizationStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'REFUSED'
  | 'WINDING_UP'
  | 'APPLIED'
  | 'APPROVED'
  | 'ACTIVE'
  | 'ELECTION_DUE'
  | 'MERGED'
  | 'DISSOLVED';

/** One party organisation. Who leads it stands in `leaderships`, who belongs to it in `affiliations`. */
export interface SamplePartyOrganization {
  /** `P` + six digits of its county + five digits */
  code: string;
  name: string;
  kind: SamplePartyOrganizationKind;
  status: SamplePartyOrganizationStatus;
  /** organisation code of the unit it is set up in; null for a temporary, red-sail or functional one */
  unit: string | null;
  /** joint branches only: one to five organisation codes, each with fewer than three full members (rule O8) */
  units: readonly string[];
  region: string;
  /** code of the superior; null only for the one root */
  superior: string | null;
  /** full and probationary members with a current FORMAL affiliation to it (branches) or below it (committees) */
  memberCount: number;
  /** members of another kind of affiliation that it has or had: TEMPORARY, FLOATING_HOST or DOUBLE_REGISTRATION */
  attachedCount: number;
  /** null for a members' group, which is appointed, and for temporary ones, which hold no election (O6) */
  termStart: string | null;
  termYears: number | null;
  establishedOn: string | null;

  /** temporary, red-sail and functional ones: what for and where */
  task: string | null;
  site: string | null;
  /** temporary ones: the body it ends with (O7) */
  endsWith: string | null;
  /** red-sail ones: NEW_EMPLOYMENT, FLOATING (O10); empty otherwise */
  coverage: readonly string[];
  /** red-sail ones: codes in the dictionary `red-sail-function` */
  functions: readonly string[];

  draftedOn: string | null;
  submittedOn: string | null;
  refusedOn: string | null;
  approvedOn: string | null;
  /** code of the approving party organisation: a committee above it, never itself, never temporary (O3) */
  approvedBy: string | null;
  /** document number of the approval */
  documentNo: string | null;
  /** full members on the day of approval, at least 3 (O4) */
  fullMembersAtApproval: number | null;
  startedOn: string | null;
  taskEndedOn: string | null;
  dissolvedOn: string | null;
  /** code of the organisation it was merged into */
  mergedInto: string | null;

  steps: readonly SampleStep[];
}
