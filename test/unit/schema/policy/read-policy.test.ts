import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, readPolicy } from '../../../../schema/src/policy/read-policy.js';
import { Refusal } from '../../../../schema/src/report/refusal.js';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const graph = { file: join(folder, 'subgraphs.yaml'), published: '', subgraphs: [] };
const ids = ['field-removed', 'type-removed'];

function read(text: string) {
  writeFileSync(join(folder, 'policy.yaml'), text);
  return readPolicy(graph, ids);
}

function problemsOf(text: string) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code, line, what, expected }) => [code, line, what.en, expected?.en]);
    throw error;
  }
  throw new Error('it was read');
}

test('a graph without a policy has the usual one', () => {
  rmSync(join(folder, 'policy.yaml'), { force: true });
  expect(readPolicy(graph, ids)).toEqual(defaultPolicy);
});

test('what the file says is taken, and the rest is as usual', () => {
  expect(read('unused: safe\nplans: { fetches: 2 }\nrules:\n  type-removed: dangerous\n')).toEqual({
    ...defaultPolicy,
    unused: 'safe',
    plans: { fetches: 2, steps: 0 },
    rules: new Map([['type-removed', 'dangerous']]),
  });
});

test('an empty file is the usual policy', () => {
  expect(read('# nothing yet\n')).toEqual(defaultPolicy);
});

test('an unknown rule is named, with its line and the rule that was probably meant', () => {
  expect(problemsOf('rules:\n  field-remove: safe\n')).toEqual([
    ['UNKNOWN_RULE', 2, 'there is no rule called field-remove', 'field-removed'],
  ]);
});

test('everything that is wrong is said at once', () => {
  expect(problemsOf('unused: maybe\nusage: { days: 0 }\nplans: { fetches: many }\nseverity: high\n')).toEqual([
    ['BAD_CONFIG', 1, 'unused is "maybe"', 'breaking | dangerous | safe'],
    ['BAD_CONFIG', 2, 'usage.days is 0', '1, 2, …'],
    ['BAD_CONFIG', 3, 'plans.fetches is "many"', '0, 1, …'],
    ['BAD_CONFIG', 4, 'there is no field severity', 'one of unused, usage.days, plans.fetches, plans.steps, rules.<rule>'],
  ]);
});

test('a setting that nobody reads is told from one whose value is wrong', () => {
  expect(problemsOf('unusd: safe\nplans: { fetch: 1 }\nusage: 90\n').map(([, line, what, expected]) => [line, what, expected])).toEqual([
    [1, 'there is no field unusd', 'one of unused, usage.days, plans.fetches, plans.steps, rules.<rule>'],
    [2, 'there is no field plans.fetch', 'one of unused, usage.days, plans.fetches, plans.steps, rules.<rule>'],
    [3, 'usage is 90', 'usage.days'],
  ]);
});

test('what is no YAML is said with its line', () => {
  expect(problemsOf('unused: [\n')[0]!.slice(0, 2)).toEqual(['BAD_YAML', expect.any(Number)]);
});
