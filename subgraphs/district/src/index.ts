export { district, type District, type DistrictOptions } from './district.js';
export type { County, SampleLists } from './county.js';
export { RED_SAIL_FUNCTIONS, CARD_SERVICES, type SampleDictionaryItem } from './dictionaries.js';
export { addDays, addMonths, addYears, dayBetween, daysBetween } from './calendar/days.js';
export type { SampleStep } from './calendar/step.js';
export { allocate, spread } from './random/allocate.js';
export type { Random } from './random/random.js';
export type { SampleRegion, SampleRegionLevel, SampleTownKind } from './regions/region.js';
export type { SampleOrganization, SampleOrganizationKind } from './organizations/organization.js';
export type {
  SamplePartyOrganization,
  SamplePartyOrganizationKind,
  SamplePartyOrganizationStatus,
} from './party-organizations/party-organization.js';
export type { SampleLeadership } from './party-organizations/leadership.js';
export type { SamplePerson } from './people/person.js';
export type { SampleAffiliation, SampleAffiliationKind, SamplePartyMember } from './people/party-member.js';
export type { SampleCadre, SampleCadreSource, SamplePost, SamplePostHolding, SampleRank } from './people/cadre.js';
export type { SampleCommando, SampleCommandoMember, SampleServiceRecord } from './service/commando.js';
export type { SampleDeployment, SampleDeploymentStatus } from './service/deployment.js';
export type { SampleCardService, SampleCardServiceStatus, SampleTalentCard, SampleTalentCardStatus } from './service/talent-card.js';
export type { SampleClinicSite, SampleItemOrgans, SampleLivelihoodField, SampleSite, SampleTownCounts } from './livelihood/livelihood.js';
