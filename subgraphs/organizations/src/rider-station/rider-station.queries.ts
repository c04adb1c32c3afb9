import { batched, count, extend, flag, value, type Row } from '@redsail/kit';
import { FIVE_HAVES, hasOn, type Evidence } from './five-haves.js';
import { RiderStation } from './rider-station.register.js';

@value('五有 · the five haves of a station on a day: each by evidence at most a year old (rule O12)')
export class FiveHaves {
  @flag('有统一标识 · uniform signage') signage!: boolean;
  @flag('有固定场所 · fixed premises') premises!: boolean;
  @flag('有完备设施 · complete facilities') facilities!: boolean;
  @flag('有管理制度 · rules of management') rules!: boolean;
  @flag('有专人负责 · a dedicated person in charge') dedicatedPerson!: boolean;
  @count('具备项数 · how many of the five it has') held!: number;
}

/** What evidence proves on that day. */
export function fiveHaves(station: Evidence, day: string): FiveHaves {
  const found = FIVE_HAVES.map((have) => [have.field, hasOn(station, have, day)] as const);
  return { ...(Object.fromEntries(found) as unknown as FiveHaves), held: found.filter(([, holds]) => holds).length };
}

export const riderStationExtension = extend(RiderStation, {}, {
  fiveHaves: batched(
    'FiveHaves!',
    '五有 · which of the five haves it has, with evidence at most a year old',
    { needs: FIVE_HAVES.flatMap((have) => [have.seenOn, have.evidence]), args: { asOf: ['Date', '时点 · on that day; today without one'] } },
    async (rows: readonly (Row & Evidence)[], { asOf }: { asOf?: string | null }, context) => rows.map((row) => fiveHaves(row, asOf ?? context.today)),
  ),
});
