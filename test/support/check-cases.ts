import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Cache } from '../../schema/src/cache/cache.js';
import { ruleIds } from '../../schema/src/rules/rule-table.js';
import { run } from '../../schema/src/run.js';

/** A folder of test/fixtures/checks; its README says what is in one. */
export interface CheckCase {
  readonly name: string;
  readonly folder: string;
  /** The golden file. */
  readonly expected: string;
  /** The rule that it is named after, if any. */
  readonly rule: string | undefined;
}

const root = fileURLToPath(new URL('../fixtures/checks', import.meta.url));

export const checkCases: readonly CheckCase[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    folder: join(root, name),
    expected: join(root, name, 'expected.txt'),
    rule: ruleIds.find((id) => id === name.split('.')[0]),
  }));

/** Waivers end and uses grow old: all cases are of one day. */
const clock = (): Date => new Date('2026-11-25T12:00:00+08:00');

/** Many cases begin with the same graph. It is composed once: what takes the time is the workers that the tool starts, a fifth of a second each. */
const kept = new Map<string, string>();
const cache: Cache = {
  read: (kind, key) => kept.get(`${kind} ${key}`),
  write: (kind, key, text) => void kept.set(`${kind} ${key}`, text),
};

/** Checks a copy of a case, as in a checkout of its own, by the real command line: what is printed, and the exit code. */
export async function outcomeOf({ folder }: CheckCase): Promise<string> {
  const workplace = mkdtempSync(join(tmpdir(), 'redsail-check-'));
  try {
    cpSync(folder, workplace, { recursive: true });
    if (!existsSync(join(workplace, 'subgraphs.yaml')))
      writeFileSync(join(workplace, 'subgraphs.yaml'), subgraphsIn(join(folder, 'after')));
    const said = { out: '', err: '' };
    const code = await run(['check', '--base', 'before', ...furtherWords(folder)], {
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

const subgraphsIn = (folder: string): string =>
  ['subgraphs:', ...readdirSync(folder).map((file) => `  - name: ${file.replace('.graphql', '')}\n    sdl: after/${file}`), ''].join('\n');

function furtherWords(folder: string): readonly string[] {
  const file = join(folder, 'arguments.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
