import type { SampleAffiliationKind } from '../people/party-member.js';
import { digits } from '../regions/make-regions.js';
import type { Host } from './hosts.js';
import type { SamplePartyOrganization } from './party-organization.js';

/** A party organisation and the members formally below it: places [from, to) in the county's list of members. */
export interface Placed {
  organization: SamplePartyOrganization;
  from: number;
  to: number;
}

/** A host's own organisation: a branch, or a general branch or committee with branches below it. */
export interface PlacedHost extends Placed {
  host: Host;
}

/** Members who are to join an organisation beside their formal one. */
export interface Attachment {
  organization: SamplePartyOrganization;
  kind: Exclude<SampleAffiliationKind, 'FORMAL'>;
  full: number;
  probationary: number;
  /** where to look for them first: places [from, to) in the county's list of members */
  from: number;
  to: number;
  since: string;
  until: string | null;
}

/** The party organisations of a county while they are being made. */
export interface PartyTree {
  /** parents come before children */
  list: SamplePartyOrganization[];
  /** the district committee */
  root: Placed;
  /** work committees of trades, by the key of their organ, and towns' committees, by the town's code */
  superiors: Map<string, Placed>;
  /** in the order of their members */
  hosts: PlacedHost[];
  /** the branches that members formally belong to, in the order of their members */
  leaves: Placed[];
  groups: Placed[];
  attachments: Attachment[];
}

export type Founder = (
  about: Pick<SamplePartyOrganization, 'name' | 'kind' | 'region' | 'superior'> & Partial<SamplePartyOrganization>,
) => SamplePartyOrganization;

/** Numbers party organisations in the order of their founding and adds them to a list. */
export function founder(prefix: string, list: SamplePartyOrganization[]): Founder {
  return (about) => {
    const organization: SamplePartyOrganization = { ...BLANK, code: `P${prefix}${digits(list.length + 1, 5)}`, ...about };
    list.push(organization);
    return organization;
  };
}

const BLANK: Omit<SamplePartyOrganization, 'name' | 'kind' | 'region' | 'superior' | 'code'> = {
  status: 'ACTIVE',
  unit: null,
  units: [],
  memberCount: 0,
  attachedCount: 0,
  termStart: null,
  termYears: null,
  establishedOn: null,
  task: null,
  site: null,
  endsWith: null,
  coverage: [],
  functions: [],
  draftedOn: null,
  submittedOn: null,
  refusedOn: null,
  approvedOn: null,
  approvedBy: null,
  documentNo: null,
  fullMembersAtApproval: null,
  startedOn: null,
  taskEndedOn: null,
  dissolvedOn: null,
  mergedInto: null,
  steps: [],
};
