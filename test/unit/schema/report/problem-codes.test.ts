import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemCodes } from '../../../../schema/src/report/problem-codes.js';

const sources = fileURLToPath(new URL('../../../../schema/src', import.meta.url));

/** The codes that the sources give to problems, read from the sources themselves. */
const given = new Set(
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(sources, file), 'utf8').matchAll(/\bcode: '([A-Z_]+)'/g)].map(([, code]) => code!)),
);

test('every code of a problem is explained, and no other', () => {
  expect(Object.keys(problemCodes)).toEqual([...given].sort());
});

test.each(Object.entries(problemCodes))('%s is explained in both languages', (_code, { zh, en }) => {
  expect(zh).toMatch(/^\P{Lowercase_Letter}?.*\p{Script=Han}.*。$/u);
  expect(en).toMatch(/^[^\p{Script=Han}]+\.$/u);
});
