import { harbour } from '../support/differential/graphs/harbour.js';
import { museum } from '../support/differential/graphs/museum.js';
import { railway } from '../support/differential/graphs/railway.js';
import { startRedsail } from '../support/differential/graphs/redsail.js';
import { runDifferential } from '../support/differential/run-differential.js';
import { differentialSeed } from '../support/differential/seed.js';

const PATIENCE_MS = 3_600_000;
/** Another one than the ordinary run's: what that one asks need not be asked again. */
const seed = differentialSeed + 1;

describe('20,000 operations are answered as stock answers them', () => {
  test.each([
    { graph: museum(), operations: 7_000 },
    { graph: harbour(), operations: 4_000 },
    { graph: railway(), operations: 7_000 },
  ])(
    '$operations of $graph.name',
    async ({ graph, operations }) => {
      const summary = await runDifferential({ graph, operations, seed });
      process.stdout.write(`${graph.name} ${JSON.stringify(summary)}\n`);
      expect(summary.operations).toBe(operations);
    },
    PATIENCE_MS,
  );

  test(
    '2000 of our own graph',
    async () => {
      const { graph, stop } = await startRedsail();
      try {
        const summary = await runDifferential({ graph, operations: 2_000, seed });
        process.stdout.write(`${graph.name} ${JSON.stringify(summary)}\n`);
      } finally {
        await stop();
      }
    },
    PATIENCE_MS,
  );
});
