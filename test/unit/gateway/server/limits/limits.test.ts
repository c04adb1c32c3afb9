import { readdirSync, readFileSync } from 'node:fs';
import { limitVariable } from '../../../../../gateway/server/src/limits/limit-settings.js';
import { documentLimits, limits } from '../../../../../gateway/server/src/limits/limits.js';
import { operationRefusals } from '../../../../../gateway/server/src/operations/operation-refusals.js';

const root = new URL('../../../../../', import.meta.url);
const docs = readFileSync(new URL('docs/limits.md', root), 'utf8');
const cells = docs.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

test('docs/limits.md lists every limit with code, status, default and variable, in the order in which a request meets them, and no other', () => {
  const told = cells.filter(([, , , , , variable]) => variable?.startsWith('REDSAIL_LIMIT_')).map((row) => row.slice(1, 6));
  const known = limits.map(({ name, code, status, setting }) => [name, code, String(status), String(setting.limit), limitVariable(name)]);
  expect(told).toEqual(known);
});

test('docs/limits.md lists every other refusal with its status, and no other', () => {
  const told = cells.filter(([, code, status]) => /^[A-Z_]+$/.test(code ?? '') && /^\d{3}$/.test(status ?? ''));
  expect(told.map((row) => row.slice(1, 3))).toEqual(Object.entries(operationRefusals).map(([code, { status }]) => [code, String(status)]));
});

test('every code is of one limit or refusal alone', () => {
  const codes = [...limits.map(({ code }) => code), ...Object.keys(operationRefusals)];
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(limits.map((limit) => [limit.code, limit] as const))(
  '%s says what was found and what passes, in both languages',
  (_, { words }) => {
    const [chinese, english] = words(4321, 1234).split(' · ');
    expect(chinese).toMatch(/\p{Script=Han}.*4321.*1234/u);
    expect(english).toMatch(/^[^\p{Script=Han}]*4321[^\p{Script=Han}]*1234/u);
  },
);

test('every rule of the folder is on the list, and every rule about documents is measured on them', () => {
  const files = readdirSync(new URL('gateway/server/src/limits/rules', root)).map((file) => file.replace('.ts', ''));
  expect(limits.map(({ name }) => name).sort()).toEqual(files.sort());
  const measured = limits.filter((limit) => 'measure' in limit && limit.name !== 'tokens' && limit.name !== 'response-size');
  expect(documentLimits).toEqual(measured);
});
