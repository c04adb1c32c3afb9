import { readXml, type XmlElement } from '../../../../support/read-xml.js';
import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { nastyReports, reports } from '../../../../support/specimens/reports.js';

testGoldenReports('junit');

const suitesOf = (xml: string) => readXml(xml).children;
const casesOf = (xml: string) => suitesOf(xml).flatMap(({ children }) => children);
const outcome = ({ children }: XmlElement) => children.map(({ name }) => name).filter((name) => name !== 'system-out')[0] ?? 'passed';

test('a suite for each standing, a test case for each change: breaking ones fail, approved ones are skipped, the others pass', () => {
  const told = suitesOf(rendered('junit', reports.breaking)).map(({ attributes, children }) => [
    attributes['name'],
    children.length,
    [...new Set(children.map(outcome))].join(),
  ]);
  expect(told).toEqual([
    ['合成 · composition', 1, 'passed'],
    ['破坏性 · breaking', 3, 'failure'],
    ['破坏性，已获准 · breaking, approved', 1, 'skipped'],
    ['危险 · dangerous', 2, 'passed'],
    ['安全 · safe', 35, 'passed'],
    ['提示 · notices', 1, 'passed'],
  ]);
});

test('the counts of a suite and of the whole are those of the test cases', () => {
  for (const report of Object.values(reports)) {
    const all = readXml(rendered('junit', report));
    for (const group of [all, ...all.children]) {
      const cases = group === all ? all.children.flatMap(({ children }) => children) : group.children;
      const count = (name: string) => String(cases.filter((one) => outcome(one) === name).length);
      expect(group.attributes).toMatchObject({
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      });
    }
  }
});

test('what cannot be compared is an error', () => {
  const cases = casesOf(rendered('junit', reports['cannot-compose']));
  expect(cases.map((one) => [one.attributes['classname'], one.attributes['name'], outcome(one)])).toEqual([
    ['schema-check.SATISFIABILITY_ERROR', 'streets/generated/schema.graphql', 'error'],
    ['schema-check.KEY_INVALID_FIELDS', 'Lamp', 'error'],
  ]);
});

test('a test case is known by rule, coordinate and subgraph, whatever becomes of it', () => {
  const names = (changes: typeof reports.breaking.changes) =>
    casesOf(rendered('junit', { ...reports.breaking, changes })).map(
      ({ attributes }) => `${attributes['classname']} ${attributes['name']}`,
    );
  const { changes } = reports.breaking;
  expect(
    names(changes.map((change) => ({ ...change, severity: 'safe', line: 99, words: { zh: '别的', en: 'other words' } }))).sort(),
  ).toEqual(names(changes).sort());
});

test.each(Object.entries(nastyReports))('%s of nasty texts: well-formed, with the texts in it', (_, report) => {
  const xml = rendered('junit', report);
  const [first] = casesOf(xml).filter((one) => outcome(one) !== 'passed');
  expect(first!.attributes['name']).toContain('::error file=x::pwned');
  expect(first!.children[0]!.attributes['message']).toContain('</details> <img src=x onerror=alert(1)> <!-- --> ]]> &amp; &#10;');
  expect(first!.children[0]!.text).toContain('\n</details> <img src=x onerror=alert(1)> <!-- --> ]] > &amp; &#10;\n');
});
