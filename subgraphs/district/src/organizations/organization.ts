import type { SampleRegionLevel } from '../regions/region.js';

export type SampleOrganizationKind =
  | 'PARTY_ORGAN'
  | 'CONGRESS'
  | 'GOVERNMENT'
  | 'CPPCC'
  | 'DISCIPLINE'
  | 'MASS'
  | 'INSTITUTION'
  | 'STATE_FIRM'
  | 'FUNCTIONAL_ZONE'
  | 'SUBDISTRICT_OFFICE'
  | 'TOWN_GOV'
  | 'RESIDENTS_COMMITTEE'
  | 'VILLAGERS_COMMITTEE'
  | 'SOCIAL_ORG'
  | 'LEADING_GROUP'
  | 'COMMAND_CENTRE';

/** One organ, institution, firm, committee or ad-hoc body of the sample district. */
export interface SampleOrganization {
  /** `O` + six digits of its county (590000, 590100 above) + four digits */
  code: string;
  name: string;
  shortName: string;
  kind: SampleOrganizationKind;
  /** always the level of its region (rule O2) */
  level: SampleRegionLevel;
  /** valid 18 characters (S3), registering division 59…; null for ad-hoc bodies, which are not registered */
  uscc: string | null;
  /** division code */
  region: string;
  /** organisation code; null only for the province's two roots */
  parent: string | null;
  /** organisation code of the department that oversees its trade; null where there is none */
  industryOrgan: string | null;
  /** code in the dictionary `system-sector`; null outside the six */
  systemSector: string | null;
  /** ad-hoc bodies are ENDED once their end has passed */
  status: 'ACTIVE' | 'ENDED';
  /** ad-hoc bodies only (rule O9): host, purpose, first and last day */
  host: string | null;
  purpose: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** cadres on its establishment: the number of `cadres` with this employer */
  cadreCount: number;
}
