import type { RegionStatus } from './region.choices.js';

/** The state of a division on a day, from its validity, which is half-open. */
export function regionStatus(row: Readonly<Record<string, unknown>>, day: string): RegionStatus {
  if (row.validTo && String(row.validTo) <= day) return 'ABOLISHED';
  return row.validFrom && String(row.validFrom) > day ? 'FUTURE' : 'IN_FORCE';
}
