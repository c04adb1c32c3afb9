import { LONGEST_RECORD, type CsvFault, type CsvRow } from './csv-records.js';
import type { Problem } from './problem.js';
import type { EncodingFault } from './utf8-text.js';

/**
 * What is said about a file that is no good CSV. Rules: empty, encoding, header, columns, quote, cut.
 * The value is never a row's text, which may hold names: a count, a heading or a byte at most.
 */
export const emptyFile = (): Problem => ({
  line: 1,
  column: null,
  value: null,
  rule: 'empty',
  zh: '文件为空，第一行应为列名',
  en: 'the file is empty; expected column headings on the first line',
});

const FAULTS: Readonly<Record<CsvFault['kind'], Pick<Problem, 'rule' | 'zh' | 'en'>>> = {
  stray: {
    rule: 'quote',
    zh: '引号有误：含引号的值应整体加双引号，其中的双引号写两遍',
    en: 'misplaced quote: put the whole value in double quotes and double those inside it',
  },
  open: {
    rule: 'cut',
    zh: '引号没有闭合：文件可能被截断，或此处漏写了右引号',
    en: 'a quote is never closed: the file may be cut, or a closing quote is missing here',
  },
  long: {
    rule: 'cut',
    zh: `一行超过${LONGEST_RECORD}个字符：应以换行（LF 或 CRLF）结束每一行`,
    en: `a row of more than ${LONGEST_RECORD} characters: expected each row to end in LF or CRLF`,
  },
};

export function csvProblem({ kind, line, cell }: CsvFault, header: readonly string[]): Problem {
  return { line, column: header[cell] ?? null, value: null, ...FAULTS[kind] };
}

export function encodingProblem({ kind, offset, byte }: EncodingFault, line: number): Problem {
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const place = { line, column: null, value: hex };
  if (kind === 'cut') {
    return {
      ...place,
      rule: 'cut',
      zh: `文件在一个字符中间结束（字节偏移${offset}），可能被截断`,
      en: `the file ends inside a character (byte offset ${offset}): it may be cut`,
    };
  }
  const guess = kind === 'nul' || byte >= 0xfe ? ['可能是 UTF-16', 'it may be UTF-16'] : ['可能是 GBK', 'it may be GBK'];
  return {
    ...place,
    rule: 'encoding',
    zh: `字节偏移${offset}处不是 UTF-8（${guess[0]}），请另存为 UTF-8`,
    en: `not UTF-8 at byte offset ${offset} (${guess[1]}); save the file as UTF-8`,
  };
}

export function headerProblems(header: readonly string[], line: number): Problem[] {
  const said = (value: string, zh: string, en: string): Problem => ({ line, column: value || null, value, rule: 'header', zh, en });
  return header.flatMap((heading, at) => {
    if (heading === '') return [said('', `第${at + 1}列没有列名`, `column ${at + 1} has no heading`)];
    if (/[\r\n]/.test(heading))
      return [said(heading, '列名含换行，行应以 LF 或 CRLF 结束', 'a line break in a heading: rows must end in LF or CRLF')];
    const first = header.indexOf(heading);
    if (first < at) {
      return [said(heading, `第${at + 1}列与第${first + 1}列列名重复`, `columns ${first + 1} and ${at + 1} have the same heading`)];
    }
    return [];
  });
}

export function wrongColumns({ line, cells }: CsvRow, header: readonly string[]): Problem {
  return {
    line,
    column: header[cells.length] ?? null,
    value: String(cells.length),
    rule: 'columns',
    zh: `应有${header.length}列，现有${cells.length}列`,
    en: `expected ${header.length} columns; the row has ${cells.length}`,
  };
}

export function cutRow(row: CsvRow, header: readonly string[]): Problem {
  return {
    ...wrongColumns(row, header),
    rule: 'cut',
    zh: `最后一行应有${header.length}列，现有${row.cells.length}列：文件可能被截断`,
    en: `the last row should have ${header.length} columns and has ${row.cells.length}: the file may be cut`,
  };
}
