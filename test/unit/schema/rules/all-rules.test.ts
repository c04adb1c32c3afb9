import { readdirSync } from 'node:fs';
import { allRules } from '../../../../schema/src/rules/all-rules.js';

const notRules = ['all-rules.ts', 'change-rule.ts', 'mends.ts', 'rule-table.ts'];

test('every rule is a file of its name, and every such file is in the list', () => {
  const files = readdirSync(new URL('../../../../schema/src/rules', import.meta.url)).filter((file) => !notRules.includes(file));
  expect(allRules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test.each(allRules.map((rule) => [rule.id, rule] as const))('%s is worded in both languages, without a gap', (_id, rule) => {
  const change = { rule: rule.id, coordinate: 'Lamp.watts', subgraph: 'lamps', before: 'Int!', after: 'Int' };
  const { zh, en } = rule.words(change);
  expect(`${zh} ${en}`).not.toMatch(/undefined|\$\{/);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  for (const { zh: chinese, en: english } of [rule.title, rule.why, ...(rule.mend ? [rule.mend] : [])]) {
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(chinese).not.toMatch(/\p{Script=Han}[,;:?!]/u);
    expect(english).not.toMatch(/[\p{Script=Han}，。；：]/u);
  }
});
