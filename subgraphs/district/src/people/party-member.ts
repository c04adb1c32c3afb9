export interface SamplePartyMember {
  /** person id */
  person: string;
  kind: 'FULL' | 'PROBATIONARY';
  joinedOn: string;
  /** null while probationary */
  fullOn: string | null;
  /** code of the party organisation of the one current FORMAL affiliation (P2) */
  formalOrganization: string;
}

export type SampleAffiliationKind = 'FORMAL' | 'FLOATING_HOST' | 'TEMPORARY' | 'DOUBLE_REGISTRATION';

/** Half-open [from, to); `to` null means current. A member has exactly one current FORMAL one, and at most one current one of each other kind. */
export interface SampleAffiliation {
  /** `A` + six digits of the county + seven digits */
  code: string;
  /** person id of the member */
  member: string;
  /** party organisation code */
  organization: string;
  kind: SampleAffiliationKind;
  from: string;
  to: string | null;
}
