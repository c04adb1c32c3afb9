import { mkdirSync } from 'node:fs';
import { cacheFolder } from '../../../../schema/src/cache/cache-folder.js';
import { readConfig } from '../../../../schema/src/config.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');
const folder = (environment: Record<string, string>) => cacheFolder(at.path('deep/er/subgraphs.yaml'), readConfig(environment));

test('stands in the nearest node_modules above the list of subgraphs', () => {
  mkdirSync(at.path('node_modules'));
  expect(folder({ HOME: '/home/team' })).toBe(at.path('node_modules/.cache/redsail-schema'));
  mkdirSync(at.path('deep/node_modules'), { recursive: true });
  expect(folder({ HOME: '/home/team' })).toBe(at.path('deep/node_modules/.cache/redsail-schema'));
});

test('stands where REDSAIL_SCHEMA_CACHE says, before all', () => {
  mkdirSync(at.path('node_modules'));
  expect(folder({ REDSAIL_SCHEMA_CACHE: '/var/cache/schema', HOME: '/home/team' })).toBe('/var/cache/schema');
});

test('else stands among the caches of the user', () => {
  expect(folder({ HOME: '/home/team' })).toBe('/home/team/.cache/redsail-schema');
  expect(folder({ HOME: '/home/team', XDG_CACHE_HOME: '/caches' })).toBe('/caches/redsail-schema');
});

test('without any of them there is none', () => {
  expect(folder({ HOME: '' })).toBeUndefined();
});
