import { railway } from '../../support/differential/graphs/railway.js';
import { runDifferential } from '../../support/differential/run-differential.js';
import { differentialSeed } from '../../support/differential/seed.js';

test('required and provided fields, fields that moved house and shared roots are answered as stock answers them', async () => {
  const summary = await runDifferential({ graph: railway(), operations: 600, seed: differentialSeed });
  // Neither in fair weather only, nor where stock breaks down.
  expect(summary.partial).toBeGreaterThan(40);
  expect(summary.lostByStock).toBeLessThan(12);
}, 120_000);
