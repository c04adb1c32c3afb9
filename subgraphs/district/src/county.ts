import type { SampleOrganization } from './organizations/organization.js';
import type { SampleLeadership } from './party-organizations/leadership.js';
import type { SamplePartyOrganization } from './party-organizations/party-organization.js';
import type { SampleCadre, SamplePost, SamplePostHolding } from './people/cadre.js';
import type { SampleAffiliation, SamplePartyMember } from './people/party-member.js';
import type { SamplePerson } from './people/person.js';
import type { SampleRegion } from './regions/region.js';
import type { SampleCommando } from './service/commando.js';
import type { SampleDeployment } from './service/deployment.js';
import type { SampleTalentCard } from './service/talent-card.js';
import type { SampleClinicSite, SampleItemOrgans, SampleSite, SampleTownCounts } from './livelihood/livelihood.js';

/** Every list of the layout, by name. Parents come before children in every list. */
export interface SampleLists {
  regions: SampleRegion;
  /** divisions that are no more, with their successors; not counted among the 376 */
  formerRegions: SampleRegion;
  organizations: SampleOrganization;
  partyOrganizations: SamplePartyOrganization;
  leaderships: SampleLeadership;
  persons: SamplePerson;
  partyMembers: SamplePartyMember;
  affiliations: SampleAffiliation;
  cadres: SampleCadre;
  posts: SamplePost;
  postHoldings: SamplePostHolding;
  commandos: SampleCommando;
  deployments: SampleDeployment;
  talentCards: SampleTalentCard;
  itemOrgans: SampleItemOrgans;
  townCounts: SampleTownCounts;
  clinics: SampleClinicSite;
  institutions: SampleSite;
  careCentres: SampleSite;
  careStations: SampleSite;
  renewalProjects: SampleSite;
}

/** One district of the sample: its lists, each made when first read, and kept as long as the county is. */
export type County = { readonly [Name in keyof SampleLists]: readonly SampleLists[Name][] } & {
  /** six digits, 590102 … */
  readonly prefix: string;
  /** division code of the district, 12 digits */
  readonly code: string;
  readonly name: string;
};
