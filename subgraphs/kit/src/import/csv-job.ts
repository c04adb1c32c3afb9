import { registerOf, type Register } from '../register/register.js';
import type { Field } from '../register/field.js';
import { isProtected } from '../journal/snapshot.js';
import type { CsvFile, CsvRow } from './read-csv.js';
import type { Report, SourceRow } from './job.js';

/** Headings of a field that a file may use: English heading, field name, Chinese term. */
const headingsOf = (field: Field): readonly string[] => [field.heading, field.name, field.zh];

/** The fields a file may give: all with a column but `id` and `version`. */
export const importable = (register: Register): readonly Field[] =>
  register.columns.filter((field) => field.name !== 'id' && field.name !== 'version');

/** Columns whose cells are never printed in a list of problems. */
export const protectedHeadings = (register: Register): Set<string> => new Set(register.columns.filter(isProtected).flatMap(headingsOf));

/** Holds a header against the register: the field of each column, in order; problems go to the report. */
export function fieldsOfHeader(register: Register, header: readonly string[], report: Report): Field[] | null {
  const known = importable(register);
  const expected = known.map((field) => `${field.heading}${isRequired(field, register) ? '*' : ''}`).join(',');
  const fields: Field[] = [];
  const before = report.total;
  for (const heading of header) {
    const field = known.find((one) => headingsOf(one).includes(heading));
    if (field) fields.push(field);
    else {
      report.add({
        line: 1,
        column: heading,
        value: heading,
        rule: 'header',
        zh: `未知的列；应为（*必填）：${expected}`,
        en: `unknown column; expected (* required): ${expected}`,
      });
    }
  }
  for (const field of known) {
    if (!isRequired(field, register) || fields.includes(field)) continue;
    report.add({
      line: 1,
      column: field.heading,
      value: null,
      rule: 'header',
      zh: `缺少必填列 ${field.heading}（${field.zh}）`,
      en: `the required column ${field.heading} (${field.en}) is missing`,
    });
  }
  return report.total > before ? null : fields;
}

const isRequired = (field: Field, register: Register): boolean => !field.options.nullable || register.natural.includes(field.name);

/** Reads the cells of every row; a row with a bad cell is reported and left out. */
export async function* csvRows(
  register: Register,
  fields: readonly Field[],
  file: CsvFile,
  report: Report,
  today: string,
): AsyncGenerator<SourceRow[]> {
  for await (const block of file.rows) {
    const good: SourceRow[] = [];
    for (const row of block) {
      const values = readRow(register, fields, file.header, row, report, today);
      if (values) good.push({ line: row.line, values });
    }
    if (good.length) yield good;
  }
}

function readRow(register: Register, fields: readonly Field[], header: readonly string[], row: CsvRow, report: Report, today: string) {
  const values: Record<string, unknown> = {};
  const before = report.total;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]!;
    const cell = row.cells[at]!;
    const tell = (rule: string, zh: string, en: string) => report.add({ line: row.line, column: header[at]!, value: cell, rule, zh, en });
    if (cell.trim() === '') {
      if (!field.options.nullable) tell('required', `${field.zh}不能为空`, `${field.en} must not be empty`);
      values[field.name] = null;
      continue;
    }
    const parsed = field.kind.parse(cell, today);
    if ('rule' in parsed) tell(parsed.rule, parsed.zh, parsed.en);
    else values[field.name] = parsed.value;
  }
  if (report.total === before) {
    for (const problem of register.checkRow?.(values) ?? []) {
      const field = fields.find((one) => one.name === problem.column || one.heading === problem.column);
      const at = field ? fields.indexOf(field) : -1;
      report.add({ line: row.line, value: at < 0 ? null : row.cells[at]!, ...problem, column: at < 0 ? problem.column : header[at]! });
    }
  }
  return report.total === before ? values : null;
}

export const targetOf = (field: Field): Register => registerOf(field.target!());
