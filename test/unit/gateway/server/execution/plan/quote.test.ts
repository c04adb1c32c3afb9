import { quote } from '../../../../../../gateway/server/src/execution/plan/quote.js';
import { randomText } from '../../../../../support/random-text.js';
import { seededRandom } from '../../../../../support/seeded-random.js';

test('a text is quoted as JSON.stringify quotes it, whatever is in it', () => {
  const random = seededRandom(20221130);
  for (let round = 0; round < 5_000; round++) {
    const text = randomText(random, 60);
    expect(quote(text)).toBe(JSON.stringify(text));
  }
});
