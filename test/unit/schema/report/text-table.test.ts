import { textTable } from '../../../../schema/src/report/text-table.js';

test('columns are as wide as their widest cell, a Chinese character two wide', () => {
  expect(
    textTable(
      [{ heading: '操作' }, { heading: 'n', align: 'right' }, { heading: 'file' }],
      [
        ['Towns', '1', 'a'],
        ['城镇，乡', '120', 'b'],
      ],
    ),
  ).toBe('  操作        n  file\n  Towns       1  a\n  城镇，乡  120  b\n');
});

test('no line ends in blanks', () => {
  expect(textTable([{ heading: 'a' }, { heading: 'wide' }], [['1', '']])).toBe('  a  wide\n  1\n');
});
