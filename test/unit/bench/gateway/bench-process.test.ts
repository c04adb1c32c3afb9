import { startBenchProcess } from '../../../bench/gateway/bench-process.js';
import { freePort, plainEnvironment } from '../../../support/built-program.js';

describe('a process of the bench', () => {
  it('answers what it is asked, and ends when it is told to', async () => {
    const floor = await startBenchProcess('floor', { port: await freePort() }, [], plainEnvironment());
    expect(await floor.ask('play', { tree: { kind: 'parallel', nodes: [] }, answer: '{}' })).toBeNull();
    await floor.stop();
    await expect(floor.ask('play')).rejects.toThrow();
  });

  it('is refused with its own words when it ends before it is ready', async () => {
    const spec = { supergraphFile: '/nowhere/supergraph.graphql', port: await freePort() };
    await expect(startBenchProcess('stock', spec, [], plainEnvironment())).rejects.toThrow(/stock ended with 1[^]*ENOENT/);
  });
});
