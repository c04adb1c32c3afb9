import { rendered, testGoldenReports } from '../../../../support/rendered.js';
import { manyChanges, NASTY, nastyReports } from '../../../../support/specimens/reports.js';

testGoldenReports('markdown');

test.each(Object.entries(nastyReports))('%s of nasty texts: no line and no tag but our own', (_, report) => {
  const lines = rendered('markdown', report).split('\n').filter(Boolean);
  for (const line of lines)
    expect(line).toMatch(
      /^(<!-- redsail-schema-check -->$|#{2,3} [✗○!✓]?|<\/?(details|summary)>|\|.*\|$|\*\*[✗○!] |- ✓ |[✗i] <code>|<code>)/,
    );
  const tags = lines.join('\n').match(/<[^>]*>/g)!;
  expect(new Set(tags)).toEqual(new Set([...KNOWN_TAGS].filter((tag) => tags.includes(tag as never))));
});

const KNOWN_TAGS = [
  '<!-- redsail-schema-check -->',
  '<code>',
  '</code>',
  '<br>',
  '<details>',
  '</details>',
  '<summary>',
  '</summary>',
] as const;

test.each(Object.entries(nastyReports))('%s of nasty texts: no sign of Markdown is left unescaped, nobody is mentioned', (_, report) => {
  const shown = rendered('markdown', report)
    .replaceAll(/^\|(-+:?\|)+-*-:?\|?$|^\|[-:|]+\|$/gm, '')
    .replaceAll(/\\[\\`*_[\]|~$]/g, '')
    .replaceAll(/^\*\*(.*?)\*\*/gm, '$1')
    .replaceAll(/`[^`\n]*`/g, '');
  expect(shown).not.toMatch(/[`*_[\]~$]|(?<!<code>)@everyone|#1\b/);
});

test.each(Object.entries(nastyReports))('%s of nasty texts: every row of a table has as many cells as its head', (_, report) => {
  const tables = rendered('markdown', report).match(/(^\|.*\n)+/gm) ?? [];
  expect(tables).toHaveLength(report.problems.length > 0 ? 0 : 3);
  for (const table of tables) {
    const cells = table
      .trimEnd()
      .split('\n')
      .map((row) => row.replaceAll(/\\./g, '').split('|').length);
    expect(new Set(cells).size).toBe(1);
  }
});

/** How many are told in full, and how many in short: breaking, dangerous, safe. */
const toldOf = (count: number) => {
  const text = rendered('markdown', manyChanges(count));
  expect(text.length).toBeLessThanOrEqual(60_000);
  const lines = (start: string) => text.split('\n').filter((line) => line.startsWith(start)).length;
  const [full, short] = [['**✗ ', '**! '].map(lines), ['✗ `', '! `', '- ✓ '].map(lines)];
  const unlisted = [...text.matchAll(/另有 (\d+) 处未列出/g)].map(([, number]) => Number(number));
  return { full, short, unlisted };
};

test('a report that fits is told in full', () => {
  expect(toldOf(10)).toEqual({ full: [10, 10], short: [0, 0, 10], unlisted: [] });
});

test('in a long report safe changes go first, then the tables of dangerous ones', () => {
  const { full, short, unlisted } = toldOf(28);
  expect([full[0], full[1]! + short[1]!]).toEqual([28, 28]);
  expect(full[1]).toBeLessThan(28);
  expect(short[2]).toBeLessThan(28);
  expect(unlisted.at(-1)).toBe(28 - short[2]!);
});

test('in one that is longer still, half of the room names breaking changes, half says whom the first of them break; and it says what it leaves out', () => {
  const { full, short, unlisted } = toldOf(2000);
  expect(full[0]).toBeGreaterThan(10);
  expect(short[0]).toBeGreaterThan(100);
  expect([full[1], short[1], short[2]]).toEqual([0, 0, 0]);
  expect([unlisted[0], unlisted[1], unlisted.at(-1)]).toEqual([2000 - full[0]! - short[0]!, 2000, 2000]);
});

test('one endless text does not fill the comment', () => {
  const { changes } = nastyReports.changes;
  const words = { zh: NASTY.repeat(500), en: NASTY.repeat(500) };
  const text = rendered('markdown', { ...nastyReports.changes, changes: changes.map((change) => ({ ...change, words })) });
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).not.toContain('未列出');
});
