/** What the tests take from the environment. */
export const config = Object.freeze({
  /** An administrative URL: the tests create databases of their own beside the one it names. */
  postgresUrl: process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  redisUrl: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
  /** How long the fault bench does harm in all, in seconds: `REDSAIL_BENCH_FAULTS_SECONDS=12` to try it out. */
  faultSeconds: Number(process.env['REDSAIL_BENCH_FAULTS_SECONDS'] ?? 60),
  /** Operations of the memory bench. */
  memoryOperations: Number(process.env['REDSAIL_BENCH_MEMORY_OPERATIONS'] ?? 200_000),
  /** The generated graph of the schema bench: `REDSAIL_BENCH_SCHEMA_SUBGRAPHS=10 …_TYPES=500 …_OPERATIONS=200` to try it out. */
  largeGraph: Object.freeze({
    subgraphs: Number(process.env['REDSAIL_BENCH_SCHEMA_SUBGRAPHS'] ?? 100),
    types: Number(process.env['REDSAIL_BENCH_SCHEMA_TYPES'] ?? 5000),
    operations: Number(process.env['REDSAIL_BENCH_SCHEMA_OPERATIONS'] ?? 2000),
    seed: 4,
  }),
  /** Reloads of the long reload test. */
  reloads: Number(process.env['REDSAIL_LONG_RELOADS'] ?? 100),
  /** Set by jest: 1, 2, … */
  worker: process.env['JEST_WORKER_ID'] ?? '1',
});
