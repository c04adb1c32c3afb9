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

const personal = /^(person|deployment|card|commando|journal):/;

test.each(['public', 'system-administrator', 'security-administrator', 'data-subject', 'firm-contact'])('%s sees no person', (role) => {
  expect(roles[role]!.filter((scope) => personal.test(scope))).toEqual([]);
});

test.each(['public', 'service', 'auditor', 'integrator'])('%s changes nothing', (role) => {
  expect(roles[role]!.filter((scope) => scope.endsWith(':write'))).toEqual([]);
});
