import stringWidth from 'string-width';

/** Pads to a number of terminal columns: a Chinese character takes two of them. */
export const padColumns = (text: string, columns: number, side: 'left' | 'right' = 'left'): string => {
  const gap = ' '.repeat(Math.max(0, columns - stringWidth(text)));
  return side === 'left' ? text + gap : gap + text;
};

type Row = readonly (string | number)[];

/** Lines whose columns align on a terminal; a column of numbers stands at its right. */
export function alignedLines(rows: readonly Row[]): string[] {
  const columns = [...(rows[0] ?? []).keys()];
  const widths = columns.map((column) => Math.max(...rows.map((row) => stringWidth(String(row[column] ?? '')))));
  const sides = columns.map((column) => (rows.some((row) => typeof row[column] === 'number') ? 'right' : 'left'));
  return rows.map((row) =>
    columns
      .map((column) => padColumns(String(row[column] ?? ''), widths[column]!, sides[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** The same under a heading and a rule. */
export function tableLines(heading: readonly string[], rows: readonly Row[]): string[] {
  const [first = '', ...rest] = alignedLines([heading, ...rows]);
  return [first, '-'.repeat(Math.max(...[first, ...rest].map((line) => stringWidth(line)))), ...rest];
}
