export type SampleRegionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWN' | 'VILLAGE';
export type SampleTownKind = 'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'QUASI';

/** One division, 12 digits (standards S2), every one under the unassigned province prefix 59. */
export interface SampleRegion {
  code: string;
  name: string;
  level: SampleRegionLevel;
  /** code of the division above; null only for the province */
  parent: string | null;
  /** only on TOWN */
  townKind: SampleTownKind | null;
  /** three digits of the urban-rural class (111 … 220); only on VILLAGE */
  urbanRuralClass: string | null;
  validFrom: string;
  /** null: current. Only `formerRegions` have an end */
  validTo: string | null;
  /** codes of the divisions that took over; empty while current */
  successors: readonly string[];
}
