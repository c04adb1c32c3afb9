import { OPEN_SCOPES } from '@redsail/contract';
import { readFileSync } from 'node:fs';
import { parseRoles, scopesOf } from '../../../../../gateway/server/src/identity/roles.js';

test('the published table of roles can be read, and the public may do what the contract says', () => {
  const roles = parseRoles(readFileSync('schema/roles.yaml', 'utf8'));
  expect(roles.get('public')).toEqual([...OPEN_SCOPES]);
  expect(scopesOf(roles, ['service'])).toContain('person:count');
});

test('the public sees no person', () => {
  const roles = parseRoles(readFileSync('schema/roles.yaml', 'utf8'));
  expect(roles.get('public')!.filter((scope) => /^(person|deployment|card|commando|journal):/.test(scope))).toEqual([]);
});

test.each([
  ['a list instead of a mapping', '- public', /映射/],
  ['nothing', '', /映射/],
  ['a role whose scopes are no list', 'public: region:read\nservice: []', /public/],
  ['a scope of the wrong form', 'public: [regions]\nservice: []', /"regions"/],
  ['no public role', 'service: []', /public/],
  ['no service role', 'public: []', /service/],
])('a table with %s is refused, and the complaint names the place', (_, text, complaint) => {
  expect(() => parseRoles(text)).toThrow(complaint);
});
