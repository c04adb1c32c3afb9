import { RatingComponent } from '../../../../../subgraphs/organizations/src/rating/rating-component.register.js';
import { StarRating } from '../../../../../subgraphs/organizations/src/rating/star-rating.register.js';
import {
  o13CycleIsOne,
  o13DecidedByASuperior,
  o13OnePerCycle,
  o13OpenToReview,
  o13RanksComplete,
  o13StarsOneToFive,
  o13WeightsSumToOne,
  o13WeightWithinOne,
} from '../../../../../subgraphs/organizations/src/rules/o13-ratings.js';
import { partyTree } from '../stand-in/party-tree.js';
import { complaints, refusals, type Kept } from '../stand-in/rule-case.js';

const rating = { organization: 'branch', scheme: 'VILLAGE_STAR', cycle: '2026' };
const component = (weight: string, score: string | null = '80'): Kept => [RatingComponent, { rating: 'record', weight, score }];

test('an organisation is rated once in a scheme and cycle', async () => {
  expect(await complaints(o13OnePerCycle, { record: rating })).toEqual([]);
  expect(await complaints(o13OnePerCycle, { record: rating, kept: [[StarRating, rating]] })).toEqual(['organization']);
  expect(await complaints(o13OnePerCycle, { record: rating, kept: [[StarRating, { ...rating, cycle: '2025' }]] })).toEqual([]);
});

test.each(['2026', '2021-2022'])('%s is a cycle', async (cycle) => {
  expect(await complaints(o13CycleIsOne, { record: { cycle } })).toEqual([]);
});

test.each(['26', '2022-2021', '2022-2022', '2021~2022', '2021年度'])('%s is none', async (cycle) => {
  expect(await complaints(o13CycleIsOne, { record: { cycle } })).toEqual(['cycle']);
  expect(await complaints(o13OnePerCycle, { record: { ...rating, cycle } })).toEqual(['cycle']);
});

test('a committee above the organisation decides', async () => {
  const decide = (decidedBy: string) => complaints(o13DecidedByASuperior, { record: rating, input: { decidedBy }, kept: partyTree });
  expect(await decide('street')).toEqual([]);
  expect(await decide('district')).toEqual([]);
  for (const other of ['community', 'other-street', 'gone', 'branch']) expect(await decide(other)).toEqual(['decidedBy']);
});

test('stars are one to five, or left as publicised', async () => {
  for (const stars of [1, 5, null]) expect(await complaints(o13StarsOneToFive, { input: { stars } })).toEqual([]);
  for (const stars of [0, 6]) expect(await complaints(o13StarsOneToFive, { input: { stars } })).toEqual(['stars']);
});

test('the weights of a rating sum to one, to the last decimal', async () => {
  const weigh = (...kept: Kept[]) => refusals(o13WeightsSumToOne, { kept });
  expect(await weigh()).toEqual([]);
  expect(await weigh(component('0.1'), component('0.2'), component('0.7'))).toEqual([]);
  expect(await weigh(component('0.333333'), component('0.333333'), component('0.333333'))).toEqual([
    expect.objectContaining({ en: expect.stringContaining('0.999999') }),
  ]);
  expect(await weigh(component('0.5'), component('0.5', null))).toHaveLength(1);
});

test('one weight is above zero and at most one', async () => {
  for (const weight of ['0.000001', '1']) expect(await complaints(o13WeightWithinOne, { input: { weight } })).toEqual([]);
  for (const weight of ['0', '1.2', '-0.5']) expect(await complaints(o13WeightWithinOne, { input: { weight } })).toEqual(['weight']);
});

test('components stand once the result is publicised', async () => {
  const change = (status: string) => complaints(o13OpenToReview, { record: { rating: 'r' }, kept: [[StarRating, { id: 'r', status }]] });
  for (const status of ['OPEN', 'DECLARED', 'REVIEWED']) expect(await change(status)).toEqual([]);
  for (const status of ['PUBLICISED', 'DECIDED']) expect(await change(status)).toEqual(['rating']);
});

test('the ranks of a group run from one without gaps unless tied', async () => {
  const close = (...ranks: (number | null)[]) =>
    complaints(o13RanksComplete, { kept: ranks.map((rankInGroup) => [StarRating, { group: 'record', status: 'DECIDED', rankInGroup }]) });
  expect(await close(2, 1, 3)).toEqual([]);
  expect(await close(1, 2, 2, 4)).toEqual([]);
  for (const ranks of [
    [1, 3],
    [2, 3],
    [1, 2, 2, 3],
    [1, null],
  ])
    expect(await close(...ranks)).toEqual(['id']);
});

test('a group with an undecided rating stays open', async () => {
  expect(await complaints(o13RanksComplete, { kept: [[StarRating, { group: 'record', status: 'PUBLICISED', rankInGroup: 1 }]] })).toEqual([
    'id',
  ]);
});
