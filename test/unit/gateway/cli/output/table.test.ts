import { alignedLines, tableLines } from '../../../../../gateway/cli/src/output/table.js';

describe('a table on a terminal', () => {
  it('aligns Chinese and Latin text by the columns they take, two for a Chinese character', () => {
    expect(
      alignedLines([
        ['党组织', 'x'],
        ['ab', 'y'],
        ['', 'z'],
      ]),
    ).toEqual(['党组织  x', 'ab      y', '        z']);
  });

  it('puts numbers at the right of their column, under a heading and a rule', () => {
    expect(
      tableLines(
        ['登记表', '行数'],
        [
          ['Region', 3264],
          ['干部', 12],
        ],
      ),
    ).toEqual(['登记表  行数', '------------', 'Region  3264', '干部      12']);
  });

  it('leaves no blanks at the end of a line', () => {
    for (const line of alignedLines([
      ['a', ''],
      ['b', 'long'],
    ]))
      expect(line).toBe(line.trimEnd());
  });
});
