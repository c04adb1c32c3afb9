import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Cache } from '../../../../schema/src/cache/cache.js';
import { ruleIds } from '../../../../schema/src/rules/rule-table.js';
import { run } from '../../../../schema/src/run.js';
import { expectGolden } from '../../../support/golden.js';

const folder = fileURLToPath(new URL('../../../fixtures/checks', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const fileOf = (name: string, file: string): string => join(folder, name, file);

/** Waivers end and uses grow old: all cases are of one day. */
const clock = (): Date => new Date('2026-11-25T12:00:00+08:00');

/** Many cases begin with the same graph. It is composed once, and the workers that the tool starts are what takes the time. */
const kept = new Map<string, string>();
const cache: Cache = {
  read: (kind, key) => kept.get(`${kind} ${key}`),
  write: (kind, key, text) => void kept.set(`${kind} ${key}`, text),
};

/** Checks a copy of a case, as in a checkout of its own. */
async function outcomeOf(name: string): Promise<string> {
  const workplace = mkdtempSync(join(tmpdir(), 'redsail-check-'));
  try {
    cpSync(join(folder, name), workplace, { recursive: true });
    if (!existsSync(join(workplace, 'subgraphs.yaml'))) writeFileSync(join(workplace, 'subgraphs.yaml'), subgraphsOf(name));
    const said = { out: '', err: '' };
    const code = await run(['check', '--base', 'before', ...furtherWords(name)], {
      folder: workplace,
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      clock,
      cache,
    });
    return `${stripVTControlCharacters(said.out + said.err).trimEnd()}\n\nexit code ${code}\n`;
  } finally {
    rmSync(workplace, { recursive: true });
  }
}

const subgraphsOf = (name: string): string =>
  [
    'subgraphs:',
    ...readdirSync(fileOf(name, 'after')).map((file) => `  - name: ${file.replace('.graphql', '')}\n    sdl: after/${file}`),
    '',
  ].join('\n');

function furtherWords(name: string): readonly string[] {
  const file = fileOf(name, 'arguments.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

test.each(cases)('%s', async (name) => {
  expectGolden(fileOf(name, 'expected.txt'), await outcomeOf(name));
});

test('every rule has a case of its name', () => {
  expect(ruleIds.filter((id) => !cases.includes(id))).toEqual([]);
});

test('a case that is named after a rule shows it', () => {
  const named = cases.map((name) => ({ name, rule: name.split('.')[0]! })).filter(({ rule }) => ruleIds.includes(rule));
  const shows = ({ name, rule }: (typeof named)[number]) =>
    new RegExp(`\\b${rule}(?![\\w-])`).test(readFileSync(fileOf(name, 'expected.txt'), 'utf8'));
  expect(named.filter((one) => !shows(one)).map(({ name }) => name)).toEqual([]);
});
