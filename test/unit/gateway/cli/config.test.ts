import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../../gateway/cli/src/config.js';

describe('the configuration of the command line', () => {
  it('finds the root of the repository above itself and keeps data in .redsail', () => {
    const config = readConfig({});
    expect(config.data).toBe(join(config.root, '.redsail'));
    expect({ host: config.host, port: config.port, production: config.production }).toEqual({
      host: 'localhost',
      port: 4000,
      production: false,
    });
  });

  it('takes a root that holds pnpm-workspace.yaml, and no other', () => {
    const root = mkdtempSync(join(tmpdir(), 'redsail-root-'));
    expect(() => readConfig({ REDSAIL_ROOT: root })).toThrow('REDSAIL_ROOT is wrong: expected a folder with pnpm-workspace.yaml');
    writeFileSync(join(root, 'pnpm-workspace.yaml'), '');
    expect(readConfig({ REDSAIL_ROOT: root }).root).toBe(root);
  });

  it('reads a relative REDSAIL_DATA from the root, so that every command means the same folder', () => {
    const root = mkdtempSync(join(tmpdir(), 'redsail-root-'));
    writeFileSync(join(root, 'pnpm-workspace.yaml'), '');
    mkdirSync(join(root, 'elsewhere'));
    expect(readConfig({ REDSAIL_ROOT: root, REDSAIL_DATA: 'elsewhere' }, tmpdir()).data).toBe(join(root, 'elsewhere'));
  });

  it.each(['0', '65536', '80a', '-1', '4000.5', ' 4000'])('refuses PORT=%j', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(`PORT is wrong: expected a port number from 1 to 65535, came ${JSON.stringify(port)}`);
  });

  it('reads how large a young generation the parts get, and refuses what is no size', () => {
    expect(readConfig({}).semiSpaceMb).toEqual({ gateway: 64, subgraph: 0 });
    expect(readConfig({ REDSAIL_GATEWAY_SEMI_SPACE_MB: '0', REDSAIL_SUBGRAPH_SEMI_SPACE_MB: '32' }).semiSpaceMb).toEqual({
      gateway: 0,
      subgraph: 32,
    });
    expect(() => readConfig({ REDSAIL_GATEWAY_SEMI_SPACE_MB: '64MB' })).toThrow(
      'REDSAIL_GATEWAY_SEMI_SPACE_MB is wrong: expected a whole number of megabytes from 0 to 512, came "64MB"',
    );
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
    expect(Object.isFrozen(readConfig({}).environment)).toBe(true);
  });
});
