import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const roles = parse(readFileSync(new URL('../../../schema/roles.yaml', import.meta.url), 'utf8')) as Record<string, string[]>;

test('a role is a list of scopes, <thing>:<act>, each once', () => {
  for (const [role, scopes] of Object.entries(roles)) {
    expect([role, scopes.filter((scope) => !/^[a-z]+:[a-z]+$/.test(scope))]).toEqual([role, []]);
    expect([role, new Set(scopes).size]).toEqual([role, scopes.length]);
  }
});

test('who may write a thing may read it', () => {
  const things = (scopes: string[], act: string) => scopes.filter((scope) => scope.endsWith(act)).map((scope) => scope.replace(act, ''));
  const registers = (scopes: string[]) => things(scopes, ':write').filter((thing) => thing !== 'import' && thing !== 'dictionary');
  for (const [role, scopes] of Object.entries(roles)) {
    expect([role, registers(scopes).filter((thing) => !things(scopes, ':read').includes(thing))]).toEqual([role, []]);
  }
});

test('every role holds what the public holds: nobody loses by having a token', () => {
  for (const [role, scopes] of Object.entries(roles))
    expect([role, roles.public!.filter((scope) => !scopes.includes(scope))]).toEqual([role, []]);
});

test('who may read people may count them', () => {
  const readers = Object.entries(roles).filter(([, scopes]) => scopes.includes('person:read'));
  expect(readers.filter(([, scopes]) => !scopes.includes('person:count')).map(([role]) => role)).toEqual([]);
});

const read = (file: string) => readFileSync(new URL(`../../../schema/${file}`, import.meta.url), 'utf8');
const demanded = new Set(
  [...read('published/supergraph.graphql').matchAll(/@requiresScopes\(scopes: \[\[(.*?)\]\]/g)].map(([, text]) => JSON.parse(text!)),
);

test('every scope that the graph asks for is held by some role, and none of those is the public’s', () => {
  expect([...demanded].filter((scope) => !Object.values(roles).some((scopes) => scopes.includes(scope)))).toEqual([]);
  expect([...demanded].filter((scope) => roles.public!.includes(scope))).toEqual([]);
});

test('every scope of a role opens something: in the graph, to the public, or by name', () => {
  /** Asked for elsewhere than in the schema. */
  const elsewhere = ['import:write'];
  const granted = new Set(Object.values(roles).flat());
  expect([...granted].filter((scope) => !demanded.has(scope) && !roles.public!.includes(scope))).toEqual(elsewhere);
});

test('the three administrators are kept apart: none holds what another does (S11)', () => {
  const own = (role: string) => roles[role]!.filter((scope) => !roles.public!.includes(scope));
  const [system, security, audit] = ['system-administrator', 'security-administrator', 'auditor'].map(own) as [
    string[],
    string[],
    string[],
  ];
  expect([...system, ...security, ...audit]).toHaveLength(new Set([...system, ...security, ...audit]).size);
});

const personal = /^(person|deployment|card|commando|journal):/;

test.each(['public', 'system-administrator', 'security-administrator', 'data-subject', 'firm-contact'])('%s sees no person', (role) => {
  expect(roles[role]!.filter((scope) => personal.test(scope))).toEqual([]);
});

test.each(['public', 'service', 'auditor', 'integrator'])('%s changes nothing', (role) => {
  expect(roles[role]!.filter((scope) => scope.endsWith(':write'))).toEqual([]);
});
