import type { District, Random } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { CommunityProfile } from '../src/community-profile/community-profile.register.js';

/** What every village and community reported at the end of the last two years: some exactly, some in round words (rule L4). */
export function* communityProfiles(layout: District): Iterable<SampleBatch> {
  const random = layout.random('organizations/community-profiles');
  const year = Number(layout.asOf.slice(0, 4));
  yield { register: CommunityProfile, act: 'recordCommunityProfile', rows: rowsOf() };

  function* rowsOf(): Iterable<SampleRow> {
    for (const { code, level } of layout.regions) {
      if (level !== 'VILLAGE') continue;
      const people = random.integer(4, 90) * 100;
      const share = random.integer(4, 75);
      for (const asOf of [`${year - 2}-12-31`, `${year - 1}-12-31`]) {
        yield {
          region: code,
          asOf,
          source: 'sample',
          ...residents(people + random.integer(0, 99), random),
          ...floating(share + random.integer(0, 4), random),
          $effectiveOn: asOf,
        };
      }
    }
  }
}

function residents(people: number, random: Random): SampleRow {
  if (random.chance(0.7)) return { residentsValue: String(people), residentsBound: 'EXACT', residentsRaw: `${people}人` };
  const round = Math.floor(people / 100) * 100;
  return { residentsValue: String(round), residentsBound: 'AT_LEAST', residentsRaw: `${round}余人` };
}

function floating(percent: number, random: Random): SampleRow {
  const [bound, raw] = random.chance(0.7)
    ? (['EXACT', `${percent}%`] as const)
    : random.chance(0.5)
      ? (['BELOW', `近${percent}%`] as const)
      : (['ABOUT', `约${percent}%`] as const);
  return { floatingShareValue: (percent / 100).toFixed(2), floatingShareBound: bound, floatingShareRaw: raw };
}
