import { parsePrometheusText, valueOf } from '../../support/prometheus-text.js';

const SOUND = `# HELP a_total Things, "quoted" \\\\ too.
# TYPE a_total counter
a_total{name="x \\"y\\" \\\\ \\n z"} 3
a_total 0.5

# HELP b_seconds Times.
# TYPE b_seconds histogram
b_seconds_bucket{le="0.1",of="x"} 1
b_seconds_bucket{le="+Inf",of="x"} 2
b_seconds_sum{of="x"} 1.5e-3
b_seconds_count{of="x"} 2
# HELP c Now.
# TYPE c gauge
c NaN
`;

test('a sound text is read: types, labels with what is escaped in them, values', () => {
  const families = parsePrometheusText(SOUND);
  expect([...families].map(([name, { type }]) => [name, type])).toEqual([
    ['a_total', 'counter'],
    ['b_seconds', 'histogram'],
    ['c', 'gauge'],
  ]);
  expect(valueOf(families, 'a_total', { name: 'x "y" \\ \n z' })).toBe(3);
  expect(valueOf(families, 'b_seconds_count', { of: 'x' })).toBe(2);
  expect(() => valueOf(families, 'd')).toThrow(/no metric d/);
});

test.each([
  ['without a last line end', (text: string) => text.trimEnd()],
  ['without a HELP', (text: string) => text.replace('# HELP c Now.\n', '')],
  ['with a type that is none', (text: string) => text.replace('c gauge', 'c meter')],
  ['with a family in two pieces', (text: string) => `${text}a_total{name="later"} 1\n`],
  ['with a series twice', (text: string) => text.replace('a_total 0.5', 'a_total 0.5\na_total 0.5')],
  ['with a counter below zero', (text: string) => text.replace('a_total 0.5', 'a_total -1')],
  ['with a label that is not closed', (text: string) => text.replace('z"}', 'z}')],
  ['with a line break in a label', (text: string) => text.replace('\\n z', '\n z')],
  ['with a value that is no number', (text: string) => text.replace('c NaN', 'c none')],
  ['with buckets that fall', (text: string) => text.replace('x"} 1\n', 'x"} 3\n')],
  ['without the last bucket', (text: string) => text.replace(/b_seconds_bucket\{le="\+Inf".*\n/, '')],
  ['with a count that is not its last bucket', (text: string) => text.replace('b_seconds_count{of="x"} 2', 'b_seconds_count{of="x"} 3')],
])('a text %s is refused', (_, spoil) => {
  expect(spoil(SOUND)).not.toBe(SOUND);
  expect(() => parsePrometheusText(spoil(SOUND))).toThrow();
});
