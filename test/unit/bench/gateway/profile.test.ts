import { sharesOf, type CpuProfile } from '../../../bench/gateway/profile.js';

const node = (id: number, functionName: string, url = '') => ({ id, callFrame: { functionName, url, lineNumber: 9 } });
const nodes = [
  node(1, '(idle)'),
  node(2, '(garbage collector)'),
  node(3, 'run', 'file:///x/gateway/server/dist/execution/run/run-plan.js'),
  node(4, 'JSON_parse', 'file:///x/test/bench/gateway/name-json.ts'),
  node(5, 'dispatch', 'file:///x/node_modules/undici/lib/pool.js'),
  node(6, '', 'file:///x/node_modules/left/right.js'),
];
const profile = (...taken: (readonly [id: number, ms: number])[]): CpuProfile => ({
  nodes,
  samples: taken.map(([id]) => id),
  timeDeltas: taken.map(([, ms]) => ms * 1000),
});

const at = (url: string) => sharesOf({ nodes: [node(1, 'f', url)], samples: [1], timeDeltas: [1000] }, 1).parts[0]![0];

describe('the shares of a profile', () => {
  it('put each function into one part, the longest first', () => {
    const { parts, functions, totalMs } = sharesOf(profile([3, 5], [4, 4], [5, 3], [2, 2], [6, 1], [3, 2]), 60);
    expect(totalMs).toBe(17);
    expect(parts).toEqual([
      ['ours: execution/run', 7],
      ['JSON.parse', 4],
      ['undici', 3],
      ['garbage collection', 2],
      ['other packages', 1],
    ]);
    expect(functions[0]).toEqual(['ours: execution/run: run execution/run/run-plan.js:10', 7]);
    expect(functions.at(-1)![0]).toBe('other packages: (anonymous) node_modules/left/right.js:10');
  });

  it.each([
    ['ours: execution', 'execution/execute-operation.js'],
    ['ours: execution/answer', 'execution/answer/write-answer.js'],
    ['ours: subgraphs', 'subgraphs/subgraph-client.js'],
    ['ours: (root)', 'create-gateway.js'],
  ])('call %s what stands in its folder', (part, file) => {
    expect(at(`file:///x/gateway/server/dist/${file}`)).toBe(part);
  });

  it('leave out idle time, and what came before the last seconds', () => {
    expect(sharesOf(profile([5, 700], [3, 400], [1, 300], [3, 300]), 1)).toMatchObject({
      totalMs: 700,
      parts: [['ours: execution/run', 700]],
    });
  });
});
