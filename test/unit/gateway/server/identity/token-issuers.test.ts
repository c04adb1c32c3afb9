import { parseRoles } from '../../../../../gateway/server/src/identity/roles.js';
import { parseTokenIssuers } from '../../../../../gateway/server/src/identity/token-issuers.js';

const roles = parseRoles('public: []\nauditor: []\nintegrator: []\nservice: []');
const parse = (text: string) => parseTokenIssuers(text, '/etc/redsail/issuers.yaml', roles, ['redsail-development', 'redsail-service']);
const sound = {
  issuer: 'https://id.example/realms/city',
  audience: 'redsail-gateway',
  jwks: 'https://id.example/keys',
  algorithms: ['RS256'],
  mayGrant: ['auditor'],
};
const entry = (changes: object) => JSON.stringify({ issuers: [{ ...sound, ...changes }] });

test('an issuer is read with what was left to defaults', () => {
  expect(parse(entry({}))).toEqual([
    {
      issuer: sound.issuer,
      audience: 'redsail-gateway',
      keys: { url: 'https://id.example/keys' },
      algorithms: ['RS256'],
      clockSkewSeconds: 5,
      refreshSeconds: 300,
      staleSeconds: 3600,
      claims: { subject: 'sub', organ: 'organ', roles: 'roles', division: 'division', person: 'person', scopes: undefined },
      subjectPrefix: '',
      requires: [],
      mayGrant: ['auditor'],
    },
  ]);
});

test('YAML does as well; claims by path, keys from a file beside it or by discovery', () => {
  const [file, discovered] = parse(`
issuers:
  - issuer: hall
    audience: redsail
    jwks: keys/hall.json
    algorithms: [EdDSA, ES256]
    claims: { roles: realm_access.roles, scopes: scope }
    mayGrant: [auditor, integrator]
  - issuer: http://127.0.0.1:9000
    audience: redsail
    discovery: true
    algorithms: [PS256]
    clockSkewSeconds: 0
    mayGrant: [integrator]
`);
  expect(file).toMatchObject({ keys: { file: '/etc/redsail/keys/hall.json' }, claims: { roles: 'realm_access.roles', scopes: 'scope' } });
  expect(discovered).toMatchObject({ keys: { discovery: true }, clockSkewSeconds: 0 });
});

test.each<[string, string, RegExp]>([
  ['no list', '{}', /issuers: .*at least one issuer/],
  ['an unknown setting', entry({ algorithm: 'RS256' }), /issuers\[0\]\.algorithm: .*one of issuer/],
  ['no audience', entry({ audience: undefined }), /issuers\[0\]\.audience: .*a text/],
  ['no algorithms', entry({ algorithms: undefined }), /issuers\[0\]\.algorithms: .*EdDSA/],
  ['an empty list of algorithms', entry({ algorithms: [] }), /issuers\[0\]\.algorithms/],
  ['the algorithm none', entry({ algorithms: ['RS256', 'none'] }), /issuers\[0\]\.algorithms: .*got "none"/],
  ['a shared secret', entry({ algorithms: ['HS256'] }), /issuers\[0\]\.algorithms: .*got "HS256"/],
  ['keys from nowhere', entry({ jwks: undefined }), /issuers\[0\]\.jwks: .*either jwks or discovery/],
  ['keys from two places', entry({ discovery: true }), /either jwks or discovery/],
  ['keys over an open line', entry({ jwks: 'http://id.example/keys' }), /issuers\[0\]\.jwks: .*https/],
  ['a password in the address', entry({ jwks: 'https://a:b@id.example/keys' }), /issuers\[0\]\.jwks/],
  [
    'discovery over an open line',
    entry({ jwks: undefined, discovery: true, issuer: 'http://id.example' }),
    /issuers\[0\]\.issuer: .*https/,
  ],
  ['an unknown claim', entry({ claims: { role: 'x' } }), /issuers\[0\]\.claims\.role: .*one of subject/],
  ['a path that is no text', entry({ claims: { roles: [] } }), /issuers\[0\]\.claims\.roles/],
  ['a skew beyond reason', entry({ clockSkewSeconds: 3600 }), /issuers\[0\]\.clockSkewSeconds: .*300/],
  ['no roles', entry({ mayGrant: [] }), /issuers\[0\]\.mayGrant/],
  ['an unknown role', entry({ mayGrant: ['mayor'] }), /issuers\[0\]\.mayGrant: .*got "mayor"/],
  ['the departments’ own prefix', entry({ subjectPrefix: 'service:' }), /issuers\[0\]\.subjectPrefix: .*such as hall:/],
  ['a prefix that ends nowhere', entry({ subjectPrefix: 'hall' }), /issuers\[0\]\.subjectPrefix: .*got "hall"/],
  [
    'a required claim that it may not require',
    entry({ requires: ['subject'] }),
    /issuers\[0\]\.requires: .*some of organ, division, person, got "subject"/,
  ],
  ['the departments’ role', entry({ mayGrant: ['service'] }), /issuers\[0\]\.mayGrant: .*got "service"/],
  ['the name of the development issuer', entry({ issuer: 'redsail-development' }), /issuers\[0\]\.issuer: .*no other issuer has/],
  ['one name twice', JSON.stringify({ issuers: [sound, sound] }), /issuers\[1\]\.issuer: .*no other issuer has/],
])('a file with %s is refused, and the complaint names the place', (_, text, complaint) => {
  expect(() => parse(text)).toThrow(complaint);
});
