import { createTextFinder } from '../../../../../gateway/server/src/operations/find-by-text.js';

const towns = { name: 'portal/towns', text: '{ regions { name } }' };
const find = createTextFinder({ byId: new Map(), byText: new Map([['{regions{name}}', towns]]) });

test.each(['{ regions { name } }', '{regions{name}}', '# a remark\n{\n  regions {\n    name,\n  }\n}\n'])(
  '%j is the saved text, laid out otherwise',
  (text) => {
    expect(find(text)).toBe(towns);
    expect(find(text)).toBe(towns);
  },
);

test.each([
  '{ regions { code } }',
  '{ regions { name } } query More { regions { code } }',
  '{ regions { name } ^',
  `{ regions { name } } #${'x'.repeat(200_000)}`,
  '',
])('another text is not', (text) => {
  expect(find(text)).toBeUndefined();
  expect(find(text)).toBeUndefined();
});
