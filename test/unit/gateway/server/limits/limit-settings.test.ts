import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLimitSettings } from '../../../../../gateway/server/src/limits/limit-settings.js';
import { defaultLimits } from '../../../../../gateway/server/src/limits/limits.js';
import { readVariables } from '../../../../../gateway/server/src/read-variables.js';

const folder = mkdtempSync(join(tmpdir(), 'limits-'));
let files = 0;
const file = (text: string): string => {
  const path = join(folder, `limits-${(files += 1)}.yaml`);
  writeFileSync(path, text);
  return path;
};
function settings(environment: Record<string, string>) {
  const read = readVariables(environment);
  const found = readLimitSettings(read);
  read.finish();
  return found;
}

test('without wishes every limit is as it ships, and all of them are enforced', () => {
  expect(settings({})).toEqual(defaultLimits);
  expect(Object.values(settings({})).every(({ mode }) => mode === 'enforce')).toBe(true);
});

test('a variable sets the number, the mode, or both', () => {
  const {
    depth,
    aliases,
    'root-fields': rootFields,
  } = settings({
    REDSAIL_LIMIT_DEPTH: '12',
    REDSAIL_LIMIT_ALIASES: 'warn',
    REDSAIL_LIMIT_ROOT_FIELDS: '3 off',
  });
  expect(depth).toEqual({ limit: 12, mode: 'enforce' });
  expect(aliases).toEqual({ limit: defaultLimits.aliases.limit, mode: 'warn' });
  expect(rootFields).toEqual({ limit: 3, mode: 'off' });
});

test('a file sets several, and a variable stands above it', () => {
  const { depth, cost, aliases } = settings({
    REDSAIL_LIMITS: file('depth: 12\ncost: 500 warn\naliases: off\n'),
    REDSAIL_LIMIT_DEPTH: 'warn',
  });
  expect([depth, cost]).toEqual([
    { limit: 12, mode: 'warn' },
    { limit: 500, mode: 'warn' },
  ]);
  // YAML may read a bare `off` as a word or, in its older version, as a truth value; the word is meant.
  expect(aliases.mode).toBe('off');
});

test.each([
  [{ REDSAIL_LIMIT_DEPTH: 'deep' }, /REDSAIL_LIMIT_DEPTH: 应为上限和方式.*expected a limit and a mode.*"deep"/],
  [{ REDSAIL_LIMIT_DEPTH: '12 perhaps' }, /REDSAIL_LIMIT_DEPTH.*"12 perhaps"/],
  [{ REDSAIL_LIMIT_DEPTH: '-1' }, /REDSAIL_LIMIT_DEPTH.*"-1"/],
  [{ REDSAIL_LIMITS: file('dept: 12') }, /REDSAIL_LIMITS.*no limit named dept/],
])('%j stops the process with the variable, what was expected and what came', (environment, words) => {
  expect(() => settings(environment as unknown as Record<string, string>)).toThrow(words);
});

test.each([
  ['cost: [1]', /cost should be a limit and a mode/],
  ['- depth', /expected a mapping/],
])('a file that says %j is named', (text, words) => {
  expect(() => settings({ REDSAIL_LIMITS: file(text) })).toThrow(words);
});
