import { readHeaders, withoutValues } from '../../../../schema/src/snapshot/read-headers.js';
import { refusalOf } from '../../../support/refusal.js';

test.each([
  ['authorization: Bearer a:b', ['authorization', 'Bearer a:b']],
  ['x-key:1', ['x-key', '1']],
  ['  X-Team :  streets  ', ['X-Team', 'streets']],
])('%j is a header', (text, header) => {
  expect(readHeaders([text])).toEqual([header]);
});

test('none are none', () => {
  expect(readHeaders(undefined)).toEqual([]);
});

test.each(['s3cret', ':s3cret', 'a b: s3cret', 'x-key:', 'x-key: ', 'x-key: s3cret\nx-other: 1', 'x-key: 秘密', ''])(
  '%j is none, and what it holds is not told',
  async (text) => {
    const { code, said } = await refusalOf(() => readHeaders(['x: 1', text]));
    expect([code, said]).toEqual([3, ['BAD_OPTION --header number 2 is no header']]);
  },
);

test('what a server says loses the values it was sent, whole and in parts', () => {
  const headers = readHeaders(['authorization: Bearer abcdefgh', 'x-mode: on']);
  expect(withoutValues('"Bearer abcdefgh" / abcdefgh is not on', headers)).toBe('"…" / … is not on');
});
