/** One thing that is wrong in an import file. */
export interface Problem {
  /** 1-based line of the file where the row begins. */
  readonly line: number;
  /** Column heading as the file has it; null when the whole row or file is meant. */
  readonly column: string | null;
  /** What the file says there. */
  readonly value: string | null;
  /** A rule of the domain (`S3`, `O18`) or of files: empty, encoding, header, columns, quote, cut, … */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/** How many problems are listed; the rest is only counted. */
export const LISTED_PROBLEMS = 100;

/** Collects problems in bounded memory: a file of a million wrong rows must not become a million objects. */
export interface ProblemList {
  add(problem: Problem): void;
  /** The first problems by line, at most the limit. */
  readonly listed: readonly Problem[];
  readonly total: number;
}

export function problemList(limit = LISTED_PROBLEMS): ProblemList {
  const listed: Problem[] = [];
  let total = 0;
  return {
    add(problem) {
      total += 1;
      // Checks run in passes (shape, then references), so a later pass may find an earlier line.
      if (listed.length === limit && problem.line >= listed[limit - 1]!.line) return;
      let at = listed.length;
      while (at > 0 && listed[at - 1]!.line > problem.line) at -= 1;
      listed.splice(at, 0, problem);
      if (listed.length > limit) listed.pop();
    },
    get listed() {
      return listed;
    },
    get total() {
      return total;
    },
  };
}

const HEADINGS = ['行 line', '列 column', '值 value', '规则 rule'] as const;
const WIDEST_VALUE = 32;

/**
 * The first 100 problems as aligned lines of plain text, under a line with the total.
 * @param protectedColumns columns whose values belong to a person: they are shown as stars
 */
export function printProblems(problems: readonly Problem[], total: number, protectedColumns: ReadonlySet<string> = new Set()): string {
  const listed = problems.slice(0, LISTED_PROBLEMS);
  const rows = [HEADINGS, ...listed.map((problem) => cellsOf(problem, protectedColumns))];
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => displayWidth(row[at]!))));
  const lines = rows.map((row, number) => {
    const cells = row.map((cell, at) => (at === 0 ? pad(cell, widths[at]!, 'start') : pad(cell, widths[at]!, 'end')));
    const problem = listed[number - 1];
    return `${cells.join('  ')}  ${problem ? `${problem.zh} · ${problem.en}` : '应为 expected'}`;
  });
  const title =
    total > listed.length
      ? `共${total}处问题，列出前${listed.length}处 · ${total} problems, the first ${listed.length} are listed`
      : `共${total}处问题 · ${total} ${total === 1 ? 'problem' : 'problems'}`;
  return [title, ...(listed.length > 0 ? lines : [])].join('\n');
}

function cellsOf({ line, column, value, rule }: Problem, protectedColumns: ReadonlySet<string>): readonly string[] {
  const shown =
    value === null ? '-' : column !== null && protectedColumns.has(column) ? '*'.repeat(Math.min([...value].length, 18)) : printable(value);
  return [String(line), column === null ? '-' : printable(column), shown, rule];
}

/** Keeps a problem on one line and a terminal safe: control characters show as ·, long values are cut. */
function printable(value: string): string {
  const characters = [...value.slice(0, WIDEST_VALUE * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·')];
  return characters.length > WIDEST_VALUE ? `${characters.slice(0, WIDEST_VALUE - 1).join('')}…` : characters.join('') || '""';
}

function pad(text: string, width: number, side: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'start' ? blanks + text : text + blanks;
}

/** Han characters and full-width forms take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/gu;

function displayWidth(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
