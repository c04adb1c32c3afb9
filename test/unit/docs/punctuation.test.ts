import { halfWidthMarks } from '../../support/tree/half-width-marks.js';
import { repository, sourceTree } from '../../support/tree/source-tree.js';
import { join } from 'node:path';

/** Where texts are written that a Chinese reader meets. */
const READ_BY_PEOPLE = /^(README\.zh-CN\.md|(subgraphs|schema\/src|schema\/contract|gateway)\/.*\.ts|schema\/roles\.yaml)$/;

describe('Chinese has full-width punctuation', () => {
  test('in every message, description and document', () => {
    const files = sourceTree(['.ts', '.md', '.yaml']).filter(({ path }) => READ_BY_PEOPLE.test(path));
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(halfWidthMarks)).toEqual([]);
  });

  test('in the published graph and in the reference of each department', () => {
    const published = sourceTree(['.graphql'], join(repository, 'schema/published'));
    const references = ['organizations', 'personnel', 'livelihood'].flatMap((name) =>
      sourceTree(['reference.md'], join(repository, 'subgraphs', name, 'generated')),
    );
    expect([published.length, references.length]).toEqual([6, 3]);
    expect([...published, ...references].flatMap(halfWidthMarks)).toEqual([]);
  });

  const found = (text: string, path = 'x.ts') => halfWidthMarks({ path, text }).length;

  test.each([
    "zh: '应为9位,现为8位'",
    "zh: '文件为空:第一行'",
    "'所在村(社区)'",
    '`${name}:应为小数`',
    "'删除以上内容?'",
    "'先撤销;后合并'",
  ])('and %s is found', (line) => expect(found(line)).toBe(1));

  test.each([
    "zh: '应为9位\uff0c现为8位'",
    "'expected true/false, 1/0 or \u662f/\u5426, nothing else'",
    "'postgres://用户@主机:端口/库名'",
    '// 青岛(黄岛)',
    ' * `xi1an1` (西安) stands before it',
    'name.replace(/^中共|(总支部)?委员会$/g, "")',
  ])('and %s is left alone', (line) => expect(found(line)).toBe(0));

  test('and code in a document is code', () => {
    expect(found('前端,网关', 'x.md')).toBe(1);
    expect(found('```\n前端,网关\n```', 'x.md')).toBe(0);
  });
});
