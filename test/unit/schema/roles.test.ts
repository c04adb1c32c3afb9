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

test.each(['public', 'system-administrator', 'security-administrator', 'firm-contact'])('%s sees no person', (role) => {
  expect(roles[role]!.filter((scope) => personal.test(scope))).toEqual([]);
});

test('a data subject sees itself and nobody else', () => {
  expect(roles['data-subject']!.filter((scope) => personal.test(scope))).toEqual(['person:self']);
  expect(Object.keys(roles).filter((role) => roles[role]!.includes('person:self'))).toEqual(['data-subject']);
});

test('plain values are for who calls and deploys people, and for whoever may read them anyway', () => {
  expect(Object.keys(roles).filter((role) => roles[role]!.includes('person:unmask'))).toEqual([
    'community-secretary',
    'organization-officer',
  ]);
  for (const scopes of Object.values(roles)) {
    if (scopes.includes('person:unmask')) expect(scopes).toContain('person:read');
  }
});

test.each(['public', 'service', 'auditor', 'integrator'])('%s changes nothing', (role) => {
  expect(roles[role]!.filter((scope) => scope.endsWith(':write'))).toEqual([]);
});
