import { cleanLine, cleanText } from '../../../../schema/src/report/clean-text.js';

test('a text of any language stays as it is', () => {
  const text = '删除了字段 Région.été 👩‍🌾\n  "second" <line> & \\ 𠮷';
  expect(cleanText(text)).toBe(text);
});

test.each([
  ['colours and titles of a terminal go', '\u001b[1;31mred\u001b[0m\u001b]0;title\u0007!', 'red!'],
  ['a sequence in a sequence leaves no sequence', '\u001b\u001b[31m[31mred', '\uFFFD[31mred'],
  ['line breaks of every sort are line breaks', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
  ['a tab is two spaces', 'a\tb', 'a  b'],
  ['what is not seen is shown to be there', 'a\u0000b\u007fc\u202Ed\uFFFEe\ud800f', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf'],
])('%s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('a line has no line breaks, nor the spaces around them', () => {
  expect(cleanLine('\n a  \r\n\n\t b\n')).toBe('a b');
});
