/**
 * Who leads a party organisation, or led it last. Every person named is a full member with a FORMAL affiliation to it or below it
 * (a members' group, and a trade's work committee: in its unit's branches), or with the affiliation that the kind has (TEMPORARY, FLOATING_HOST, DOUBLE_REGISTRATION);
 * the secretary of a red-sail branch is a formal member below the community's organisation.
 * `committee` includes the secretary and the deputy; it is empty or has 3 to 7 members (O5).
 * An organisation that was never set up has no entry.
 */
export interface SampleLeadership {
  /** party organisation code */
  partyOrganization: string;
  /** person ids; null: vacant */
  secretary: string | null;
  deputy: string | null;
  committee: readonly string[];
  /** first day of this leadership */
  from: string;
  /** the day the organisation was dissolved or merged; null: current */
  to: string | null;
}
