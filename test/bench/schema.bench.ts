import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainEnvironment, repository } from '../support/built-program.js';
import { config } from '../support/config.js';
import { largeGraph, type LargeGraph } from '../support/large-graph/large-graph.js';
import { sdlFile, writeLargeGraph } from '../support/large-graph/write-large-graph.js';
import { megabytes, ofLimit, printFigures, seconds, times, whole, type Figure } from './figures.js';
import { readTimings } from './schema/read-timings.js';
import { withAddedField } from './schema/with-added-field.js';
import { watchedRun, type WatchedRun } from './watched-run.js';

/** What the issue allows: our own graph, and a large one for base and head together. */
const LIMIT = { ownMs: 3_000, largeMs: 240_000, largeBytes: 5e9 };
const LARGEST_PARTS = 5;
const PATIENCE_MS = 1_200_000;

describe('a schema check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-schema-bench-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** One check in a process of its own. It ends with 0: no stack overflowed, and the one field more breaks nobody. @throws otherwise */
  const check = (cache: string, config: string, ...words: readonly string[]) =>
    watchedRun('schema', ['--config', config, '--cache', join(folder, cache), 'check', '--timings', ...words], plainEnvironment());

  it(
    'of our own graph',
    async () => {
      const changed = join(folder, 'organizations.graphql');
      writeFileSync(changed, withAddedField(readFileSync(sdlFile(join(repository, 'subgraphs'), 'organizations'), 'utf8')));
      const base = join(repository, 'schema');
      const once = () => check('own', join(base, 'subgraphs.yaml'), '--base', base, '--sdl', `organizations=${changed}`);
      const first = await once();
      const again = await once();
      printFigures('本仓库的图：多一个字段 · our own graph, one field more', [
        ['首次检查，无缓存 · first check, nothing cached', seconds(first.wallMs), ofLimit(first.wallMs, LIMIT.ownMs, seconds)],
        ...memoryFigures(first),
        ...partFigures(first),
        ['再次检查 · the same again', seconds(again.wallMs), against(again, first)],
        ...partFigures(again),
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'of a large graph',
    async () => {
      const graph = largeGraph(config.largeGraph);
      const [base, head] = [join(folder, 'base'), join(folder, 'head')];
      for (const written of [base, head]) writeLargeGraph(written, graph);
      const list = join(head, 'subgraphs.yaml');
      const change = ({ name, sdl }: LargeGraph['subgraphs'][number]) => writeFileSync(sdlFile(head, name), withAddedField(sdl));
      const once = () => check('large', list, '--base', base);

      change(graph.subgraphs[0]!);
      const first = await once();
      change(graph.subgraphs[1]!);
      const second = await once();
      const again = await once();
      const composed = await watchedRun('schema', ['--config', list, '--no-cache', 'compose'], plainEnvironment());

      printFigures(`生成的图 · a generated graph: ${sizes}`, [
        ['首次检查，无缓存 · first check, nothing cached', seconds(first.wallMs), ofLimit(first.wallMs, LIMIT.largeMs, seconds)],
        ...memoryFigures(first, LIMIT.largeBytes),
        ...partFigures(first),
        ['再改一个子图 · one more subgraph changed', seconds(second.wallMs), against(second, first)],
        ...memoryFigures(second, LIMIT.largeBytes),
        ...partFigures(second),
        ['再次检查，无变化 · the same again', seconds(again.wallMs), against(again, first)],
        ...partFigures(again),
        ['仅合成一张图 · composition of one graph alone', seconds(composed.wallMs), against(composed, first)],
        ...memoryFigures(composed),
      ]);
    },
    4 * PATIENCE_MS,
  );
});

const { subgraphs, types, operations, seed } = config.largeGraph;
const sizes = `${whole(subgraphs)} 子图 subgraphs, ${whole(types)} 类型 types, ${whole(operations)} 操作 operations, seed ${seed}`;

const against = (run: WatchedRun, first: WatchedRun): string => `${times(run.wallMs, first.wallMs)} 首次 · of the first`;

const memoryFigures = ({ peakBytes, cpuMs }: WatchedRun, limit?: number): Figure[] =>
  peakBytes === null || cpuMs === null
    ? [['　内存 · memory', '–', '无 /proc · no /proc here']]
    : [
        ['　内存峰值 · peak memory', megabytes(peakBytes), limit === undefined ? '' : ofLimit(peakBytes, limit, megabytes)],
        ['　处理器时间 · processor time', seconds(cpuMs), ''],
      ];

const partFigures = ({ err, wallMs }: WatchedRun): Figure[] =>
  readTimings(err)
    .slice(0, LARGEST_PARTS)
    .map(({ part, ms }) => [`　　${part}`, seconds(ms), `${((ms / wallMs) * 100).toFixed(0)} %`] as const);
