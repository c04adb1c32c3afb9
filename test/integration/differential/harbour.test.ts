import { harbour } from '../../support/differential/graphs/harbour.js';
import { runDifferential } from '../../support/differential/run-differential.js';
import { differentialSeed } from '../../support/differential/seed.js';

test('interface objects, many keys and null keys are answered as stock answers them', async () => {
  const summary = await runDifferential({ graph: harbour(), operations: 600, seed: differentialSeed });
  process.stderr.write(`harbour ${JSON.stringify(summary)}\n`);
  expect(summary.partial).toBeGreaterThan(50);
}, 120_000);
