import { batched, choice, day, extend, flag, text, value, type Row } from '@redsail/kit';
import { FIVE_HAVES, hasOn, type Evidence } from './five-haves.js';
import { FIVE_HAVE_LABELS, FiveHave } from './rider-station.choices.js';
import { RiderStation } from './rider-station.register.js';

@value('五有之一 · one of the five haves of a station on a day')
export class StationHave {
  @choice(FiveHave, '五有 · which of the five') have!: FiveHave;
  @text('中文名称 · Chinese label') labelZh!: string;
  @text('英文名称 · English label') labelEn!: string;
  @flag('具备 · shown by evidence at most a year old (rule O12)') held!: boolean;
  @text('依据 · evidence', { nullable: true }) evidence?: string | null;
  @day('查验日期 · seen on', { nullable: true }) seenOn?: string | null;
}

/** All five, in the order of the source document, and what evidence proves on that day. */
export function fiveHaves(station: Evidence, on: string): StationHave[] {
  return FIVE_HAVES.map((one) => {
    const [labelZh, labelEn] = FIVE_HAVE_LABELS[one.have].split(' · ') as [string, string];
    return {
      have: one.have,
      labelZh,
      labelEn,
      held: hasOn(station, one, on),
      evidence: station[one.evidence] ?? null,
      seenOn: station[one.seenOn] ?? null,
    };
  });
}

export const riderStationExtension = extend(
  RiderStation,
  {},
  {
    fiveHaves: batched(
      '[StationHave!]!',
      '五有 · the five haves, each with its evidence',
      {
        needs: FIVE_HAVES.flatMap((have) => [have.seenOn, have.evidence]),
        args: { asOf: ['Date', '时点 · on that day; today without one'] },
      },
      async (rows: readonly (Row & Evidence)[], { asOf }: { asOf?: string | null }, context) =>
        rows.map((row) => fiveHaves(row, asOf ?? context.today)),
    ),
  },
);
