import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWaivers } from '../../../../schema/src/policy/read-waivers.js';
import { Refusal } from '../../../../schema/src/report/refusal.js';

const folder = mkdtempSync(join(tmpdir(), 'waivers-'));
const graph = { file: join(folder, 'subgraphs.yaml'), published: '', subgraphs: [] };
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => rmSync(join(folder, 'waivers'), { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(join(folder, 'waivers'), { recursive: true });
  writeFileSync(join(folder, 'waivers', name), text);
};
const read = () => readWaivers(graph, ['field-removed']);
const whole = {
  rule: 'field-removed',
  coordinate: 'Lamp.watts',
  reason: 'the lamps are gone',
  approver: 'the lamp office',
  until: '2026-12-31',
};
const yaml = (entry: Partial<typeof whole>) =>
  `waivers:\n  - ${Object.entries(entry)
    .map(([key, value]) => `${key}: "${value}"`)
    .join('\n    ')}\n`;

test('without the folder there are none', () => {
  expect(read()).toEqual([]);
});

test('all files of the folder are read, by name', () => {
  write('b.yaml', yaml({ ...whole, coordinate: 'Lamp.height' }));
  write('a.yml', yaml(whole));
  write('README.md', 'not one of them');
  expect(read().map(({ coordinate, file, line }) => [coordinate, file, line])).toEqual([
    ['Lamp.watts', join(folder, 'waivers/a.yml'), 2],
    ['Lamp.height', join(folder, 'waivers/b.yaml'), 2],
  ]);
});

test.each([
  ['until', undefined],
  ['until', '2026-02-30'],
  ['until', 'soon'],
  ['reason', ' '],
  ['approver', undefined],
  ['rule', 'no-such-rule'],
] as const)('a waiver whose %s is %s is none', (key, value) => {
  const { [key]: _left, ...rest } = whole;
  write('a.yaml', yaml(value === undefined ? rest : { ...rest, [key]: value }));
  expect(read).toThrow(Refusal);
  expect(read).toThrow(`waivers[0].${key} is`);
});
