import { restartPauses } from '../../../../../gateway/server/src/processes/restart-pauses.js';

test('short lives in a row are followed by longer and longer pauses, up to ten seconds', () => {
  const pauseAfter = restartPauses();
  expect(Array.from({ length: 9 }, () => pauseAfter(500))).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000]);
});

test('a long life is followed by none, and the next short one by a short pause again', () => {
  const pauseAfter = restartPauses();
  pauseAfter(500);
  pauseAfter(500);
  expect([pauseAfter(60_000), pauseAfter(500)]).toEqual([0, 100]);
});
