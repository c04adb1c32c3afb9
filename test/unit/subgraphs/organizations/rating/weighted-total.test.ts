import { weightedTotal } from '../../../../../subgraphs/organizations/src/rating/weighted-total.js';

test('weights and scores are added without floats', () => {
  expect(
    weightedTotal([
      { weight: '0.1', score: '70' },
      { weight: '0.2', score: '80.5' },
      { weight: '0.7', score: '90.123456' },
    ]),
  ).toEqual({ weights: '1', score: '86.186419' });
});

test('the sixth place is rounded half up', () => {
  expect(
    weightedTotal([
      { weight: '0.5', score: '0.000001' },
      { weight: '0.5', score: '0' },
    ]).score,
  ).toBe('0.000001');
});

test('there is no total while a score is missing', () => {
  expect(
    weightedTotal([
      { weight: '0.4', score: '90' },
      { weight: '0.6', score: null },
    ]),
  ).toEqual({ weights: '1', score: null });
});

test('nothing weighs nothing', () => {
  expect(weightedTotal([])).toEqual({ weights: '0', score: '0' });
});
