import { json, jsonReport } from '../../../../../schema/src/report/formats/json.js';
import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { FOLDER, NASTY, nastyReports, reports } from '../../../../support/specimens/reports.js';

testGoldenReports('json');

test.each(Object.entries(nastyReports))('%s of nasty texts: nothing is lost, and the terminal obeys nothing', (_, report) => {
  const text = json(report, FOLDER);
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
  expect(JSON.parse(text)).toEqual(jsonReport(report, FOLDER));
  expect(JSON.parse(text)).toMatchObject({ base: NASTY, head: NASTY });
});

test('every key is always there, and null says that something is not known', () => {
  const [removed] = jsonReport(reports.breaking, FOLDER).changes.filter(({ coordinate }) => coordinate === 'trees');
  expect(removed).toEqual({
    rule: 'subgraph-removed',
    coordinate: 'trees',
    subgraph: null,
    severity: 'breaking',
    ruled: 'breaking',
    words: { zh: '子图 trees 不再存在', en: 'subgraph trees is gone' },
    before: null,
    after: null,
    touches: null,
    file: null,
    line: null,
    mend: null,
    affected: [],
    waiver: null,
    expired: null,
  });
});

test('files are named by their way from the folder, also from outside', () => {
  const files = (folder: string) => jsonReport(reports.breaking, folder).changes.map(({ file }) => file);
  expect(files('/graph/streets')[0]).toBe('generated/schema.graphql');
  expect(files('/elsewhere')[0]).toBe('../graph/streets/generated/schema.graphql');
});

test('the same report is the same text', () => {
  expect(rendered('json', reports.breaking)).toBe(rendered('json', structuredClone(reports.breaking)));
});
