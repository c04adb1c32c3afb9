import { addDays, type District, type Random, type SamplePartyOrganization } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { RatingComponent } from '../src/rating/rating-component.register.js';
import { RatingGroup } from '../src/rating/rating-group.register.js';
import type { RatingStatus } from '../src/rating/rating.choices.js';
import { StarRating } from '../src/rating/star-rating.register.js';
import { weightedTotal } from '../src/rating/weighted-total.js';
import { communityOrganizations } from './forums.js';
import { type Life, waves } from './waves.js';

/** Three weighted parts; what they stand for is not published, so they have no names of their own. */
const PARTS = [
  { code: 'PART_1', name: '分项一', weight: '0.4' },
  { code: 'PART_2', name: '分项二', weight: '0.3' },
  { code: 'PART_3', name: '分项三', weight: '0.3' },
] as const;
const RUNNING: readonly RatingStatus[] = ['OPEN', 'DECLARED', 'REVIEWED', 'PUBLICISED', 'DECIDED'];

interface Rated {
  readonly organization: string;
  readonly decidedBy: string;
  readonly scheme: 'FIVE_STAR' | 'VILLAGE_STAR';
  readonly cycle: string;
  readonly group: string | null;
  readonly level: string;
  readonly status: RatingStatus;
  readonly stars: number;
  readonly rankInGroup: number | null;
  readonly scores: readonly string[];
  /** the day it was opened; each further act comes 20 days later */
  readonly openedOn: string;
}

/** Last year's star grading of every village, this year's under way in some, and one five-star selection in groups. */
export function* ratings(layout: District): Iterable<SampleBatch> {
  const random = layout.random('organizations/ratings');
  const year = Number(layout.asOf.slice(0, 4));
  const groups: SampleRow[] = [];
  const rated: Rated[] = [];
  for (const county of layout.counties()) {
    const own = communityOrganizations({ ...layout, regions: county.regions, partyOrganizations: county.partyOrganizations });
    const codes = new Set(own.values());
    const villages = county.partyOrganizations.filter((one) => codes.has(one.code));
    const root = county.partyOrganizations.find((one) => one.kind === 'COMMITTEE' && one.region === county.code)!;
    rated.push(...villages.map((one) => villageStar(one, String(year - 1), 'DECIDED', random)));
    rated.push(
      ...villages.filter((_, at) => at % 4 === 0).map((one, at) => villageStar(one, String(year), RUNNING[at % RUNNING.length]!, random)),
    );
    for (const [at, name] of ['社区专场', '村专场'].entries()) {
      const code = `RG${county.prefix}-${year - 2}-${at + 1}`;
      const cycle = `${year - 3}-${year - 2}`;
      groups.push({
        code,
        name: `${county.name}${name}`,
        scheme: 'FIVE_STAR',
        cycle,
        region: county.code,
        status: 'CLOSED',
        closedOn: `${year - 1}-03-31`,
        $effectiveOn: `${year - 1}-03-31`,
      });
      const candidates = villages.filter((one) => one.region.slice(9) < '200' === (at === 0)).slice(0, 8);
      rated.push(...candidates.map((one, rank) => fiveStar(one, root.code, cycle, code, rank + 1, random)));
    }
  }
  yield { register: RatingGroup, rows: groups };
  yield* waves(StarRating, rated.map(lifeOf));
  yield { register: RatingComponent, act: 'addRatingComponent', rows: rated.flatMap(components) };
}

const villageStar = (one: SamplePartyOrganization, cycle: string, status: RatingStatus, random: Random): Rated => ({
  ...scored(random),
  organization: one.code,
  decidedBy: one.superior!,
  scheme: 'VILLAGE_STAR',
  cycle,
  group: null,
  level: 'TOWN',
  status,
  rankInGroup: null,
  openedOn: status === 'DECIDED' ? `${cycle}-${status === 'DECIDED' && cycle.length === 4 ? '01-15' : '03-01'}` : `${cycle}-03-01`,
});

const fiveStar = (one: SamplePartyOrganization, decidedBy: string, cycle: string, group: string, rank: number, random: Random): Rated => ({
  ...scored(random),
  organization: one.code,
  decidedBy,
  scheme: 'FIVE_STAR',
  cycle,
  group,
  level: 'COUNTY',
  status: 'DECIDED',
  stars: 5,
  rankInGroup: rank,
  openedOn: `${cycle.slice(5)}-11-01`,
});

function scored(random: Random): Pick<Rated, 'scores' | 'stars'> {
  const scores = PARTS.map(() => String(random.integer(55, 99)));
  const mean = scores.reduce((sum, score) => sum + Number(score), 0) / scores.length;
  return { scores, stars: Math.max(1, Math.min(5, Math.ceil((mean - 50) / 10))) };
}

function lifeOf(one: Rated): Life {
  const { organization, scheme, cycle } = one;
  const key = { organization, scheme, cycle };
  const on = (step: number) => addDays(one.openedOn, step * 20);
  const { score } = weightedTotal(PARTS.map((part, at) => ({ weight: part.weight, score: one.scores[at]! })));
  const life: Life = [
    { ...key, status: 'OPEN', group: one.group, level: one.level, $act: 'openStarRating', $effectiveOn: on(0) },
    { ...key, status: 'DECLARED', declaredOn: on(1), $act: 'declareStarRating', $effectiveOn: on(1) },
    { ...key, status: 'REVIEWED', score, proposedStars: one.stars, reviewedOn: on(2), $act: 'reviewStarRating', $effectiveOn: on(2) },
    {
      ...key,
      status: 'PUBLICISED',
      stars: one.stars,
      rankInGroup: one.rankInGroup,
      publicisedOn: on(3),
      $act: 'publiciseStarRating',
      $effectiveOn: on(3),
    },
    {
      ...key,
      status: 'DECIDED',
      decidedBy: one.decidedBy,
      decidedOn: on(4),
      documentNo: `评定〔${on(4).slice(0, 4)}〕${one.organization.slice(-4)}号`,
      $act: 'decideStarRating',
      $effectiveOn: on(4),
      $documentNo: `评定〔${on(4).slice(0, 4)}〕${one.organization.slice(-4)}号`,
    },
  ];
  return life.slice(0, RUNNING.indexOf(one.status) + 1);
}

/** The parts of a rating that has been reviewed. */
function components(one: Rated): SampleRow[] {
  if (one.status === 'OPEN' || one.status === 'DECLARED') return [];
  const rating = `${one.organization}/${one.scheme}/${one.cycle}`;
  return PARTS.map((part, at) => ({ rating, ...part, score: one.scores[at], $effectiveOn: addDays(one.openedOn, 40) }));
}
