import { tokenName } from '@redsail/contract';

const claims = { iss: 'hall', sub: 'u1', iat: 1_700_000_000, exp: 1_700_003_600, jti: 'a' };

test('is 32 hex digits, the same each time, and holds nothing of the token', () => {
  expect(tokenName(claims)).toMatch(/^[0-9a-f]{32}$/);
  expect(tokenName({ ...claims })).toBe(tokenName(claims));
});

test('tells tokens apart by their id', () => {
  expect(tokenName({ ...claims, jti: 'b' })).not.toBe(tokenName(claims));
  expect(tokenName({ ...claims, iss: 'city' })).not.toBe(tokenName(claims));
});

test('or by subject and moment of issue, without an id', () => {
  const { jti: _, ...unnumbered } = claims;
  const names = [unnumbered, { ...unnumbered, sub: 'u2' }, { ...unnumbered, iat: 1_700_000_001 }].map(tokenName);
  expect(new Set(names).size).toBe(3);
});

test('or by the moment of expiry, without that', () => {
  const { jti: _, iat: __, ...undated } = claims;
  const names = [undated, { ...undated, sub: 'u2' }, { ...undated, exp: 1_700_003_601 }].map(tokenName);
  expect(new Set(names).size).toBe(3);
});
