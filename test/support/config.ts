/** What the tests take from the environment. */
export const config = Object.freeze({
  /** An administrative URL: the tests create databases of their own beside the one it names. */
  postgresUrl: process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  redisUrl: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
  /** Set by jest: 1, 2, … */
  worker: process.env['JEST_WORKER_ID'] ?? '1',
});
