import { createHash } from 'node:crypto';
import { checkText, findVersion } from '../../../../../gateway/server/src/supergraph/published-version.js';
import { makeVersion } from '../../../../../schema/src/history/make-version.js';
import { withVersion } from '../../../../../schema/src/history/print-version.js';
import type { Version } from '../../../../../schema/src/history/version.js';

/** As `redsail-schema publish` writes it, with texts that look like versions. */
const versions = ['one', 'two', 'three'].reduce<readonly Version[]>((before, sdl) => {
  const change = {
    severity: 'safe',
    rule: 'r',
    coordinate: 'A.b',
    words: { zh: '- version: 9', en: 'x\n- version: 9\n  hash: 0' },
  } as const;
  const occasion = { at: '2026-07-01T00:00:00.000+08:00', author: 'A', note: 'n\n- version: 8', rollbackOf: undefined };
  return [...before, makeVersion(before.at(-1), new Map([['supergraph.graphql', sdl]]), [change], occasion)];
}, []);
const history = versions.reduce(withVersion, '');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([
  [undefined, 3, 'three'],
  ['1', 1, 'one'],
  ['2', 2, 'two'],
  ['3', 3, 'three'],
])('pinned to %s the version is %i', (pinned, number, sdl) => {
  const hash = sha256(sdl);
  expect(findVersion(history, pinned)).toEqual({ number, hash, file: `history/${hash.slice(0, 16)}.graphql` });
});

test.each(['4', '0', '01', '', 'last', '1 '])('a version %j is not there: those that are are named', (pinned) => {
  expect(() => findVersion(history, pinned)).toThrow(`there is no version ${pinned}, only 1 to 3`);
});

test.each([
  ['empty', '', /cut off/],
  ['cut off', history.slice(0, -2), /cut off/],
  ['a supergraph', 'enum join__Graph { A }\n', /there is no version in the history/],
  ['in conflict', `${history}<<<<<<< HEAD\n`, /merge conflict/],
  ['merged into two versions of one number', withVersion(history, versions[2]!), /this is version 3, where version 4 should be/],
  ['without its first version', versions.slice(1).reduce(withVersion, ''), /this is version 2, where version 1 should be/],
  ['without a hash', history.replaceAll(/^ {2}hash: .*\n/gm, ''), /version 3 has no hash/],
  ['with a path for a hash', history.replaceAll(/^ {2}hash: .*$/gm, '  hash: ../../etc/passwd'), /version 3 has no hash/],
  ['cut between the lines of its last version', history.slice(0, history.lastIndexOf('\n  hash:') + 1), /version 3 has no hash/],
  ['no YAML where it matters', history.replaceAll('  author: A', '  author: "A'), /quote/],
])('a history that is %s is none', (_case, text, reason) => {
  expect(() => findVersion(text, undefined)).toThrow(reason);
});

test('a text is taken only with the hash that the version has', () => {
  const version = findVersion(history, '2');
  expect(checkText('two', version)).toBe('two');
  expect(() => checkText('two ', version)).toThrow(
    `the file of version 2 has the hash ${sha256('two ').slice(0, 12)}, and should have ${sha256('two').slice(0, 12)}`,
  );
});
