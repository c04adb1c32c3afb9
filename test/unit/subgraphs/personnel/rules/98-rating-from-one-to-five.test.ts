import { ratingFromOneToFive as rule } from '../../../../../subgraphs/personnel/src/rules/98-rating-from-one-to-five.js';
import { complaints } from '../stand-in/rule-case.js';

test('a rating has five steps', async () => {
  for (const rating of [1, 3, 5]) expect(await complaints(rule, { input: { rating } })).toEqual([]);
  for (const rating of [0, 6, 100]) expect(await complaints(rule, { input: { rating } })).toEqual(['rating']);
});
