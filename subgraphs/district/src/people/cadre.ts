export type SampleCadreSource = 'CIVIL_SERVANT' | 'INSTITUTION_STAFF' | 'STATE_FIRM' | 'VILLAGE';

/** The twelve ranks that run beside posts since 2019 (S7): 巡视员, 调研员, 主任科员, 科员. */
export type SampleRank =
  | 'INSPECTOR_1'
  | 'INSPECTOR_2'
  | 'RESEARCHER_1'
  | 'RESEARCHER_2'
  | 'RESEARCHER_3'
  | 'RESEARCHER_4'
  | 'SECTION_MEMBER_1'
  | 'SECTION_MEMBER_2'
  | 'SECTION_MEMBER_3'
  | 'SECTION_MEMBER_4'
  | 'CLERK_1'
  | 'CLERK_2';

export interface SampleCadre {
  /** person id */
  person: string;
  /** organisation code */
  employer: string;
  source: SampleCadreSource;
  /** GB/T 12407 code of three digits; null for village cadres */
  positionLevel: string | null;
  /** civil servants only, and not all of them */
  rank: SampleRank | null;
}

export interface SamplePost {
  /** organisation code + `-` + two digits */
  code: string;
  organization: string;
  title: string;
  /** places on the establishment: at least the number of current holders */
  headcount: number;
}

/** Half-open [from, to); `to` null means current. Each cadre has exactly one current holding that is not concurrent. */
export interface SamplePostHolding {
  /** `H` + six digits of the county + seven digits */
  code: string;
  /** post code */
  post: string;
  /** person id */
  person: string;
  from: string;
  to: string | null;
  concurrent: boolean;
}
