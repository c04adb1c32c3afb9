import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../../../../schema/src/run.js';

/** One folder a case: subgraphs, and in `expected.txt` the exit code, what was said, and the guards of the supergraph. */
const cases = fileURLToPath(new URL('../../../fixtures/guarded-compositions', import.meta.url));

async function outcomeOf(name: string): Promise<string> {
  const folder = join(cases, name);
  const said = { out: '', err: '' };
  const code = await run(['compose'], {
    folder,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    clock: () => new Date(),
  });
  return [`exit code ${code}`, stripVTControlCharacters(said.err).trim(), ...guardsIn(said.out)].filter(Boolean).join('\n');
}

/** The lines of a supergraph that carry a guard, each with the definition that it stands on. */
function guardsIn(supergraph: string): readonly string[] {
  let definition = '';
  return supergraph.split('\n').flatMap((line) => {
    if (/^(type|interface|enum|union) /.test(line)) definition = line.trim();
    if (/^(directive|scalar|schema)|@link/.test(line) || !/@(authenticated|requiresScopes)/.test(line)) return [];
    return [`${definition}: ${line.trim()}`];
  });
}

test.each(readdirSync(cases))('%s', async (name) => {
  expect(await outcomeOf(name)).toBe(readFileSync(join(cases, name, 'expected.txt'), 'utf8').trim());
});

test('composition shuts both holes by itself: a scope on an interface, @requires of a protected field without its scopes', () => {
  const codes = (name: string) => readFileSync(join(cases, name, 'expected.txt'), 'utf8').match(/[A-Z]+(_[A-Z]+){2,}/g);
  expect(codes('scope-on-an-interface')).toEqual(['AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE']);
  expect(codes('scope-on-a-field-of-an-interface')).toEqual(['AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE']);
  expect(codes('requires-a-protected-field-without-its-scopes')).toEqual(['MISSING_TRANSITIVE_AUTH_REQUIREMENTS']);
  expect(codes('requires-a-protected-field-with-other-scopes')).toEqual(['MISSING_TRANSITIVE_AUTH_REQUIREMENTS']);
});
