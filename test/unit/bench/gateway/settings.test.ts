import { benchSettings, nodeFlags } from '../../../bench/gateway/settings.js';

describe('the settings of the bench', () => {
  it('are all rows, all servers, one connection and fifty, unless something else is asked for', () => {
    const settings = benchSettings({});
    expect(settings.rows.map(({ key }) => key).join('')).toBe('abcdef');
    expect(settings.servers).toEqual(['stock', 'ours', 'floor']);
    expect(settings.connections).toEqual([1, 50]);
    expect(settings.profile).toBe(false);
  });

  it('come from the environment', () => {
    const settings = benchSettings({
      REDSAIL_BENCH_ROWS: 'c,a',
      REDSAIL_BENCH_SERVERS: 'ours,floor',
      REDSAIL_BENCH_CONNECTIONS: '8',
      REDSAIL_BENCH_SECONDS: '0.5',
      REDSAIL_BENCH_SEMI_SPACE: '32',
      REDSAIL_BENCH_ENV: 'REDSAIL_A=1,REDSAIL_B=x=y',
    });
    expect(settings.rows.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(settings).toMatchObject({ servers: ['ours', 'floor'], connections: [8], seconds: 0.5 });
    expect(settings.environment).toEqual({ REDSAIL_A: '1', REDSAIL_B: 'x=y' });
    expect(nodeFlags(settings)).toEqual(['--max-semi-space-size=32']);
  });

  it('leave the young generation to Node.js at 0', () => {
    expect(nodeFlags(benchSettings({ REDSAIL_BENCH_SEMI_SPACE: '0' }))).toEqual([]);
  });

  it.each([
    ['REDSAIL_BENCH_ROWS', 'z'],
    ['REDSAIL_BENCH_SERVERS', 'theirs'],
    ['REDSAIL_BENCH_CONNECTIONS', '0'],
    ['REDSAIL_BENCH_SECONDS', 'long'],
    ['REDSAIL_BENCH_ENV', 'REDSAIL_A'],
  ])('complain of %s=%s by name', (name, value) => {
    expect(() => benchSettings({ [name]: value })).toThrow(name);
  });
});
