import { availableParallelism } from 'node:os';

/** Where the sources of each package's public API stand: tests run on sources, so a failing line is the line in the editor. */
const publicApi = {
  contract: 'schema/contract/src/index',
  schema: 'schema/src/index',
  kit: 'subgraphs/kit/src/index',
  district: 'subgraphs/district/src/index',
  organizations: 'subgraphs/organizations/src/subgraph',
  personnel: 'subgraphs/personnel/src/subgraph',
  livelihood: 'subgraphs/livelihood/src/subgraph',
  gateway: 'gateway/server/src/create-gateway',
};

/** @type {import('jest').Config} */
const config = {
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/{unit,integration,e2e}/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/run-folder.js',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    ...Object.fromEntries(Object.entries(publicApi).map(([name, file]) => [`^@redsail/${name}$`, `<rootDir>/${file}.ts`])),
    // TypeScript sources name the file they become; the second form serves packages, whose files are .js indeed.
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
  },
  // Two workers even on two cores: half of the tests wait for a database or a process. Contexts with the whole stack leak; a worker starts anew at the limit.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  workerIdleMemoryLimit: '800MB',
  // A test that hangs should fail, one that waits for its turn on a busy machine should not.
  testTimeout: 30_000,
};

export default config;
