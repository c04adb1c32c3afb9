import { livelihood } from '@redsail/livelihood';
import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { sqliteDatabase } from '../../../support/databases.js';
import { startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

const definitions = { organizations, personnel, livelihood };
export type DepartmentName = keyof typeof definitions;
export const DEPARTMENT_NAMES = Object.keys(definitions) as DepartmentName[];

const SAMPLE = { seed: 59, scale: 0.05 };
const START_MS = 120_000;

/** The three departments with a small sample district, without HTTP and without a gateway before them. For the body of a `describe` or a file. */
export function useDepartments(): (name: DepartmentName) => RunningSubgraph {
  const running = new Map<DepartmentName, RunningSubgraph>();
  const databases = DEPARTMENT_NAMES.map((name) => [name, sqliteDatabase()] as const);
  beforeAll(async () => {
    for (const [name, { url }] of databases) {
      const subgraph = await startSubgraph(definitions[name], url, {
        clock: () => new Date('2026-06-30T04:00:00.000Z'),
        ask: () => Promise.reject(new Error('nobody is asked here')),
      });
      running.set(name, subgraph);
      await subgraph.seed(SAMPLE);
    }
  }, START_MS);
  afterAll(async () => {
    for (const subgraph of running.values()) await subgraph.stop();
  });
  return (name) => running.get(name)!;
}
