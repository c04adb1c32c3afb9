import { harbour } from '../../support/differential/graphs/harbour.js';
import { runDifferential } from '../../support/differential/run-differential.js';
import { differentialSeed } from '../../support/differential/seed.js';

test('interface objects, many keys and null keys are answered as stock answers them', async () => {
  const summary = await runDifferential({ graph: harbour(), operations: 500, seed: differentialSeed });
  // Neither in fair weather only, nor where stock breaks down.
  expect(summary.partial).toBeGreaterThan(33);
  expect(summary.lostByStock).toBeLessThan(10);
}, 120_000);
