import { readClaims, type ClaimPaths } from '../../../../../gateway/server/src/identity/read-claims.js';
import { parseRoles } from '../../../../../gateway/server/src/identity/roles.js';

const table = parseRoles('public: [region:read]\nofficer: [region:read, party:write]\nauditor: [journal:read]\nservice: [person:count]');
const paths: ClaimPaths = {
  subject: 'sub',
  organ: 'organ',
  roles: 'realm_access.roles',
  division: 'division',
  person: 'person',
  scopes: 'scope',
};
const read = (payload: object, more: object = {}) =>
  readClaims(
    { sub: 'u1', realm_access: { roles: ['officer'] }, ...payload },
    { claims: paths, mayGrant: (role) => role === 'officer', ignoresUnknownRoles: true, requires: [], subjectPrefix: '', ...more },
    table,
  );

test('claims are found by their paths', () => {
  expect(read({ organ: 'ZZB', division: '590102', person: 'p-1' })).toEqual({
    subject: 'u1',
    organ: 'ZZB',
    roles: ['officer'],
    scopes: ['region:read', 'party:write'],
    division: '590102',
    person: 'p-1',
  });
});

test('a claim whose own name has dots in it comes before the path', () => {
  const claims = { ...paths, organ: 'https://id.example/organ' };
  expect(read({ 'https://id.example/organ': 'ZZB' }, { claims }).organ).toBe('ZZB');
});

test('what every object has is no claim', () => {
  const claims = { ...paths, organ: 'constructor.name' };
  expect(read({}, { claims }).organ).toBeNull();
});

test('roles of other systems are passed over, unless the issuer serves this one alone', () => {
  const realm_access = { roles: ['offline_access', 'officer'] };
  expect(read({ realm_access }).roles).toEqual(['officer']);
  expect(() => read({ realm_access }, { ignoresUnknownRoles: false })).toThrow(/unknown role/);
  expect(() => read({ realm_access: { roles: ['offline_access'] } })).toThrow(/no role of this graph/);
});

test('a role of this graph that the issuer may not grant refuses the token, whatever else it grants', () => {
  expect(() => read({ realm_access: { roles: ['officer', 'auditor'] } })).toThrow(/may not grant/);
});

test.each<[unknown, string[]]>([
  [undefined, ['region:read', 'party:write']],
  ['openid party:write', ['region:read', 'party:write']],
  [['region:read', 'journal:read'], ['region:read']],
  ['', ['region:read']],
])('scopes %j leave %j', (scope, left) => {
  expect(read(scope === undefined ? {} : { scope }).scopes).toEqual(left);
});

test('a claim that the issuer’s entry requires is missed, by the name that the issuer has for it', () => {
  const more = { requires: ['division', 'organ'], claims: { ...paths, division: 'area.code' } };
  expect(() => read({ organ: 'ZZB' }, more)).toThrow(/the claim "area\.code" is missing/);
  expect(() => read({ area: { code: '590102' } }, more)).toThrow(/the claim "organ" is missing/);
  expect(read({ organ: 'ZZB', area: { code: '590102' } }, more)).toMatchObject({ organ: 'ZZB', division: '590102' });
});

test('two issuers that call two callers alike are told apart by their prefixes, and neither makes a department of one', () => {
  expect(read({ sub: '1001' }, { subjectPrefix: 'hall:' }).subject).toBe('hall:1001');
  expect(() => read({ sub: 'x' }, { subjectPrefix: 'service:' })).toThrow(/should name the caller/);
  expect(() => read({ sub: undefined }, { subjectPrefix: 'hall:' })).toThrow(/should name the caller/);
});

test('the Principal is shared between requests, so nobody can change it', () => {
  const principal = read({});
  expect([principal, principal.roles, principal.scopes].every(Object.isFrozen)).toBe(true);
});

test.each<[string, object]>([
  ['a subject that is no text', { sub: 7 }],
  ['the subject of the public', { sub: 'public' }],
  ['the subject of a department', { sub: 'service:personnel' }],
  ['roles that are no list', { realm_access: { roles: 'officer' } }],
  ['no roles', { realm_access: null }],
  ['an organ that is no text', { organ: {} }],
  ['a division that is no code', { division: '59%' }],
  ['a person of a length beyond reason', { person: 'p'.repeat(201) }],
  ['scopes that are no words', { scope: { a: 1 } }],
])('%s refuses the token', (_, payload) => {
  expect(() => read(payload)).toThrow(/invalid token/);
});
