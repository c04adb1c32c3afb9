import { Readable } from 'node:stream';
import type { Problem } from '../../../../../subgraphs/kit/src/import/problem.js';
import { readCsv, type CsvRow } from '../../../../../subgraphs/kit/src/import/read-csv.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';

interface Outcome {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

/** Reads bytes that come in pieces of the given size. */
async function read(bytes: Buffer | string, piece = 65_536, blockSize?: number): Promise<Outcome> {
  const all = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.ceil(all.length / piece) }, (_, at) => all.subarray(at * piece, (at + 1) * piece));
  const problems: Problem[] = [];
  const file = await readCsv(Readable.from(pieces), (problem) => problems.push(problem), { blockSize });
  const rows: CsvRow[] = [];
  for await (const block of file.rows) rows.push(...block);
  return { header: file.header, rows, problems };
}

const cells = ({ rows }: Outcome) => rows.map((row) => row.cells);
const lines = ({ rows }: Outcome) => rows.map((row) => row.line);
const marks = ({ problems }: Outcome) => problems.map(({ line, column, value, rule }) => [line, column, value, rule]);

describe('a good file', () => {
  test.each([
    ['LF', 'code,name\n1,甲\n2,乙\n'],
    ['CRLF', 'code,name\r\n1,甲\r\n2,乙\r\n'],
    ['no line end at its end', 'code,name\n1,甲\n2,乙'],
    ['a byte order mark', '\uFEFFcode,name\n1,甲\n2,乙\n'],
    ['blanks around the headings', ' code , name \n1,甲\n2,乙\n'],
    ['empty lines', '\n\ncode,name\n\n1,甲\r\n\r\n2,乙\n\n\n'],
  ])('may have %s', async (_, text) => {
    for (const piece of [1, 2, 3, 5, 65_536]) {
      const outcome = await read(text, piece);
      expect(outcome).toMatchObject({ header: ['code', 'name'], problems: [] });
      expect(cells(outcome)).toEqual([
        ['1', '甲'],
        ['2', '乙'],
      ]);
    }
  });

  test('may quote values with commas, quotes and line ends; a row is known by the line where it begins', async () => {
    const text = 'code,name,note\n1,"甲,乙","说""好"""\n"2","","两\r\n行\n"\n3,丙, 留空 \n"",,""';
    for (const piece of [1, 2, 3, 7, 65_536]) {
      const outcome = await read(text, piece);
      expect(outcome.problems).toEqual([]);
      expect(cells(outcome)).toEqual([
        ['1', '甲,乙', '说"好"'],
        ['2', '', '两\r\n行\n'],
        ['3', '丙', ' 留空 '],
        ['', '', ''],
      ]);
      expect(lines(outcome)).toEqual([2, 3, 6, 7]);
    }
  });

  test('may have a header and no rows', async () => {
    expect(await read('code,name\n')).toEqual({ header: ['code', 'name'], rows: [], problems: [] });
  });

  test('comes in blocks of the size asked for', async () => {
    const text = `code\n${Array.from({ length: 25 }, (_, at) => at).join('\n')}\n`;
    const file = await readCsv(Readable.from([text]), () => undefined, { blockSize: 10 });
    const sizes: number[] = [];
    for await (const block of file.rows) sizes.push(block.length);
    expect(sizes).toEqual([10, 10, 5]);
  });
});

describe('a bad file is reported, with line, column, value and rule', () => {
  test.each([
    ['no bytes', ''],
    ['only a byte order mark', '\uFEFF'],
    ['only empty lines', '\n\r\n\n'],
  ])('empty: %s', async (_, text) => {
    const outcome = await read(text);
    expect(outcome).toMatchObject({ header: [], rows: [] });
    expect(marks(outcome)).toEqual([[1, null, null, 'empty']]);
  });

  test('columns: a row with too few or too many; the others are delivered', async () => {
    const outcome = await read('code,name,level\n1,甲\n2,乙,A\n3,丙,B,C\n4,丁,D\n');
    expect(marks(outcome)).toEqual([
      [2, 'level', '2', 'columns'],
      [4, null, '4', 'columns'],
    ]);
    expect(lines(outcome)).toEqual([3, 5]);
    expect(outcome.problems[0]).toMatchObject({ zh: '应有3列，现有2列', en: 'expected 3 columns; the row has 2' });
  });

  test.each([
    ['without a line end', 'code,name,level\n1,甲,A\n2,乙'],
    ['with one', 'code,name,level\n1,甲,A\n2,乙\n\n'],
  ])('cut: a last row with fewer columns, %s', async (_, text) => {
    expect(marks(await read(text, 3))).toEqual([[3, 'level', '2', 'cut']]);
  });

  test('cut: a quote that nothing closes, at its line and column, in a small file and in a large one', async () => {
    expect(marks(await read('code,name\n1,甲\n2,"乙\n3,丙\n', 4))).toEqual([[3, 'name', null, 'cut']]);
    const large = await read(`code,name\n1,甲\n2,"乙\n${`3,${'丙'.repeat(100)}\n`.repeat(12_000)}`);
    expect(marks(large)).toEqual([[3, 'name', null, 'cut']]);
    expect(lines(large)).toEqual([2]);
  });

  test('cut: the file ends inside a character', async () => {
    const bytes = Buffer.from('code,name\n1,甲');
    const outcome = await read(bytes.subarray(0, -1), 1);
    expect(marks(outcome)).toEqual([[2, null, '0xE7', 'cut']]);
    expect(outcome.problems[0]!.en).toContain('byte offset 12');
    expect(outcome.rows).toEqual([]);
  });

  test('cut: a row without end', async () => {
    expect(marks(await read(`code,name\n${'x'.repeat(1_200_000)}`))).toEqual([[2, 'code', null, 'cut']]);
  });

  test('encoding: GBK, at its line and byte, after the rows before it', async () => {
    const bytes = Buffer.concat([Buffer.from('code,name\n1,甲\n2,'), Buffer.from([0xd0, 0xd2, 0xb8, 0xa3]), Buffer.from('\n3,乙\n')]);
    for (const piece of [1, 2, 3, 65_536]) {
      const outcome = await read(bytes, piece);
      expect(marks(outcome)).toEqual([[3, null, '0xD0', 'encoding']]);
      expect(outcome.problems[0]!.en).toBe('not UTF-8 at byte offset 18 (it may be GBK); save the file as UTF-8');
      expect(cells(outcome)).toEqual([['1', '甲']]);
    }
  });

  test.each([
    ['with a byte order mark', Buffer.from('\uFEFFcode,name\n', 'utf16le'), 'byte offset 0'],
    ['without one', Buffer.from('code,name\n', 'utf16le'), 'byte offset 1'],
  ])('encoding: UTF-16 %s', async (_, bytes, place) => {
    const outcome = await read(bytes);
    expect(outcome).toMatchObject({ header: [], rows: [] });
    expect(outcome.problems).toMatchObject([{ line: 1, rule: 'encoding', en: expect.stringContaining('UTF-16') }]);
    expect(outcome.problems[0]!.en).toContain(place);
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a lone continuation', [0x80]],
    ['a character above the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a character broken off by a line end', [0xe7, 0x94]],
  ])('encoding: %s', async (_, wrong) => {
    const bytes = Buffer.concat([Buffer.from('code\n甲'), Buffer.from(wrong), Buffer.from('\n')]);
    for (const piece of [1, 65_536]) {
      const [problem] = (await read(bytes, piece)).problems;
      expect(problem).toMatchObject({ line: 2, rule: 'encoding', en: expect.stringContaining('byte offset 8 ') });
    }
  });

  test('quote: a stray quote loses its row only', async () => {
    const outcome = await read('code,name\n1,甲"乙\n2,"丙"丁\n3,戊\n4,"己" \n5,庚\n', 2);
    expect(marks(outcome)).toEqual([
      [2, 'name', null, 'quote'],
      [3, 'name', null, 'quote'],
      [5, 'name', null, 'quote'],
    ]);
    expect(cells(outcome)).toEqual([
      ['3', '戊'],
      ['5', '庚'],
    ]);
  });

  test('header: a column twice, a column without a heading', async () => {
    const outcome = await read('code,name, code,\n');
    expect(marks(outcome)).toEqual([
      [1, 'code', 'code', 'header'],
      [1, null, '', 'header'],
    ]);
    expect(outcome.problems[0]!.en).toBe('columns 1 and 3 have the same heading');
  });

  test('header: line ends of the old Macintosh', async () => {
    expect(marks(await read('code,name\r1,甲\r'))).toEqual([[1, 'name\r1', 'name\r1', 'header']]);
  });

  test('header: a stray quote in it ends the reading, lest the next line be taken for the header', async () => {
    const outcome = await read('co"de,name\n1,甲\n');
    expect(outcome).toMatchObject({ header: [], rows: [] });
    expect(marks(outcome)).toEqual([[1, null, null, 'quote']]);
  });

  test('problems of one piece come in the order of their lines', async () => {
    const outcome = await read('code,name\n1\n2,甲"\n3\n4,乙\n5,"丙');
    expect(outcome.problems.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'columns'],
      [3, 'quote'],
      [4, 'columns'],
      [6, 'cut'],
    ]);
  });

  test('no problem repeats the text of a row, which may hold names', async () => {
    const { problems } = await read('code,name,phone\n1,张三丰\n2,张"三丰,1\n3,"张三丰,1\n');
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('三丰');
  });
});

describe('chance', () => {
  const random = seededRandom(4180);
  const pick = <T>(from: readonly T[]): T => from[wholeBelow(random, from.length)]!;

  test('what is written by RFC 4180 is read back, whatever the pieces', async () => {
    const bits = ['甲', 'a', '"', ',', '\n', '\r\n', ' ', '😀', '1', ''];
    const quoted = (value: string) => (/[",\r\n]/.test(value) || random() < 0.2 ? `"${value.replaceAll('"', '""')}"` : value);
    for (let round = 0; round < 150; round += 1) {
      const width = 2 + wholeBelow(random, 4);
      const header = Array.from({ length: width }, (_, at) => `c${at}`);
      const table = Array.from({ length: wholeBelow(random, 12) }, () =>
        header.map(() => Array.from({ length: wholeBelow(random, 4) }, () => pick(bits)).join('')),
      );
      const end = pick(['\n', '\r\n']);
      const text = [header, ...table].map((row) => row.map(quoted).join(',')).join(end) + pick(['', end]);
      const outcome = await read(text, 1 + wholeBelow(random, 9), 1 + wholeBelow(random, 4));
      expect([outcome.problems, cells(outcome)]).toEqual([[], table]);
    }
  });

  test('random bytes never throw and never hang; each row has as many cells as the header; pieces change nothing', async () => {
    const bytes = [...Buffer.from('code,name\n"甲",😀\r\n"",\uFEFF'), 0x00, 0x80, 0xc3, 0xff];
    for (let round = 0; round < 600; round += 1) {
      const text = Buffer.from(
        Array.from({ length: wholeBelow(random, 120) }, () => (random() < 0.02 ? wholeBelow(random, 256) : pick(bytes.slice(0, -4)))),
      );
      const whole = await read(text);
      expect(whole.rows.every((row) => row.cells.length === whole.header.length)).toBe(true);
      expect(whole.header.length + whole.problems.length).toBeGreaterThan(0);
      const pieced = await read(text, 1 + wholeBelow(random, 5), 1 + wholeBelow(random, 3));
      expect(pieced).toEqual(whole);
    }
  });

  test('a good file cut at any byte is delivered up to the cut, or reported', async () => {
    const whole = Buffer.from('code,name,note\n1,甲,"一, 二"\n2,乙,"三\n四"\n3,丙,五\n');
    for (let length = 0; length <= whole.length; length += 1) {
      const outcome = await read(whole.subarray(0, length), 4);
      const rules = length < whole.indexOf('\n') ? ['cut', 'empty', 'header'] : ['cut'];
      expect(outcome.problems.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
      expect(outcome.problems.length).toBeLessThanOrEqual(1);
    }
  });
});
