/** How many of each thing a whole district has (issue's sizes), and the fewest a small one may have so that every kind and state occurs. */
const SIZES = {
  towns: [23, 4],
  villages: [376, 12],
  partyOrganizations: [2000, 0],
  members: [20_000, 0],
  cadres: [3000, 160],
  /** cadres who are not party members */
  outsideCadres: [300, 3],
  /** persons who are neither members nor cadres */
  residents: [700, 12],
  membersGroups: [36, 3],
  schools: [24, 2],
  hospitals: [8, 1],
  firms: [8, 1],
  socialOrganizations: [60, 4],
  /** communities large enough for branches of their own, under which red-sail branches stand */
  flagships: [50, 2],
  passingBranches: [30, 4],
  temporaryBranches: [120, 7],
  temporaryCommittees: [2, 2],
  redSailBranches: [90, 6],
  functionalBranches: [40, 2],
  doubleRegistrations: [1000, 10],
  floatingMembers: [300, 3],
  commandos: [300, 6],
  deployments: [1500, 16],
  talentCards: [500, 16],
  clinics: [675, 12],
  centralClinics: [85, 2],
  institutions: [30, 4],
  careCentres: [105, 3],
  careStations: [230, 6],
  renewalProjects: [260, 16],
} as const satisfies Record<string, readonly [whole: number, least: number]>;

export type CountySize = { readonly [Name in keyof typeof SIZES]: number };

/** @param share of a whole district, in (0, 1] */
export function countySize(share: number): CountySize {
  const entries = Object.entries(SIZES).map(([name, [whole, least]]) => [name, Math.max(least, Math.round(whole * share))]);
  return Object.fromEntries(entries) as CountySize;
}

/** 98 counties fit under one prefecture: 02 … 99. */
const MOST_COUNTIES = 98;

/**
 * The share of a whole district that each county of the sample has: 2.5 → [1, 1, 0.5].
 * @throws RangeError unless 0 < scale <= 98
 */
export function countyShares(scale: number): number[] {
  if (!(scale > 0 && scale <= MOST_COUNTIES))
    throw new RangeError(`scale: expected a number above 0 and at most ${MOST_COUNTIES}, got ${scale}`);
  const whole = Math.floor(scale);
  const rest = Math.round((scale - whole) * 10_000) / 10_000;
  return [...Array<number>(whole).fill(1), ...(rest > 0 ? [rest] : [])];
}
