import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { readConfig } from '../../../../../gateway/cli/src/config.js';
import { readRoles } from '../../../../../gateway/cli/src/identity/roles.js';
import { QUERIES_TO_TRY } from '../../../../../gateway/cli/src/welcome/queries-to-try.js';
import { welcomeLines } from '../../../../../gateway/cli/src/welcome/welcome.js';

const config = readConfig({ PORT: '4123' });

describe('the welcome of a start', () => {
  it('offers three queries, under roles that exist', () => {
    const roles = readRoles(config).map(({ name }) => name);
    expect(QUERIES_TO_TRY).toHaveLength(3);
    for (const { role } of QUERIES_TO_TRY) expect([null, ...roles]).toContain(role);
  });

  it('asks only what the published graph has', () => {
    const schema = buildSchema(readFileSync(join(config.root, 'schema/published/api.graphql'), 'utf8'));
    for (const { query } of QUERIES_TO_TRY) expect(validate(schema, parse(query))).toEqual([]);
  });

  it('writes each query as a line that a shell hands to curl unharmed', () => {
    const lines = welcomeLines(config, 1).filter((line) => line.includes('curl -s '));
    const bodies = lines.map((line) => {
      const withoutToken = line.replace(/\$\(npx[^)]*\)/, 'TOKEN').replace('curl -s', String.raw`printf '%s\n'`);
      return execFileSync('sh', ['-c', withoutToken], { encoding: 'utf8' }).trim().split('\n');
    });
    expect(bodies.map((words) => words[0])).toEqual(Array(3).fill('http://localhost:4123/graphql'));
    expect(bodies.map((words) => JSON.parse(words.at(-1)!))).toEqual(QUERIES_TO_TRY.map(({ query }) => ({ query })));
  });
});
