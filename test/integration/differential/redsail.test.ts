import { startRedsail } from '../../support/differential/graphs/redsail.js';
import { runDifferential } from '../../support/differential/run-differential.js';
import { differentialSeed } from '../../support/differential/seed.js';

test('our own graph, on the sample, is answered as stock answers it', async () => {
  const { graph, stop } = await startRedsail();
  try {
    const summary = await runDifferential({ graph, operations: 300, seed: differentialSeed });
    // Neither in fair weather only, nor where stock breaks down.
    expect(summary.partial).toBeGreaterThan(20);
    expect(summary.lostByStock).toBeLessThan(6);
  } finally {
    await stop();
  }
}, 240_000);
