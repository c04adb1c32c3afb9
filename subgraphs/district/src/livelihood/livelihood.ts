export type SampleLivelihoodField =
  | 'EMPLOYMENT'
  | 'EDUCATION'
  | 'HEALTH'
  | 'HOUSING'
  | 'PARKING_TRANSPORT'
  | 'ELDERLY'
  | 'INSURANCE'
  | 'SPORT'
  | 'ENVIRONMENT'
  | 'OTHER';

/** One of the twenty items of a district's programme: only what other departments must agree on. */
export interface SampleItemOrgans {
  /** division code of the county */
  region: string;
  /** 1 … 20 */
  no: number;
  field: SampleLivelihoodField;
  /** organisation code of a government bureau */
  leadOrgan: string;
  /** organisation codes, none of them the lead organ */
  coOrgans: readonly string[];
  /** party organisation codes that support it */
  supporters: readonly string[];
}

/** A place to build or equip, somewhere in the district: a code and a division. */
export interface SampleSite {
  /** `V`illage clinic, `M`edical institution, `K` care centre, `L` care station, `N` renewal project + six digits of the county + four digits */
  code: string;
  /** division code: a village for clinics and care facilities, a town for institutions and renewal projects */
  region: string;
}

export interface SampleClinicSite extends SampleSite {
  tier: 'CENTRAL' | 'ORDINARY';
}

/** Counts of one town, which sum to those of the district. */
export interface SampleTownCounts {
  town: string;
  villages: number;
  clinics: number;
  centralClinics: number;
  institutions: number;
  careCentres: number;
  careStations: number;
  renewalProjects: number;
}
