import { FiveHave } from './rider-station.choices.js';

/** The fields of a station that stand behind each of the five. */
export const FIVE_HAVES = [
  { have: FiveHave.SIGNAGE, seenOn: 'signageSeenOn', evidence: 'signageEvidence' },
  { have: FiveHave.PREMISES, seenOn: 'premisesSeenOn', evidence: 'premisesEvidence' },
  { have: FiveHave.FACILITIES, seenOn: 'facilitiesSeenOn', evidence: 'facilitiesEvidence' },
  { have: FiveHave.RULES, seenOn: 'rulesSeenOn', evidence: 'rulesEvidence' },
  { have: FiveHave.DEDICATED_PERSON, seenOn: 'dedicatedPersonSeenOn', evidence: 'dedicatedPersonEvidence' },
] as const;

export type SeenOnField = (typeof FIVE_HAVES)[number]['seenOn'];
export type EvidenceField = (typeof FIVE_HAVES)[number]['evidence'];
/** The evidence a station has, whatever else it is. */
export type Evidence = { readonly [Name in SeenOnField | EvidenceField]?: string | null };

/** The same day a year earlier; evidence seen before it has run out (rule O12). */
export const evidenceSince = (day: string): string => `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`.replace('-02-29', '-02-28');

/** Whether the station has it on that day: evidence there, dated, not in the future and at most a year old. */
export function hasOn(station: Evidence, have: (typeof FIVE_HAVES)[number], day: string): boolean {
  const seenOn = station[have.seenOn];
  return Boolean(station[have.evidence]) && Boolean(seenOn) && seenOn! >= evidenceSince(day) && seenOn! <= day;
}
