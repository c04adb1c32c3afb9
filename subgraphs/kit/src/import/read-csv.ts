import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { csvProblem, cutRow, emptyFile, encodingProblem, headerProblems, wrongColumns } from './csv-problems.js';
import { csvRecords, type CsvFault, type CsvRow } from './csv-records.js';
import type { Problem } from './problem.js';
import { utf8Text } from './utf8-text.js';

export type { CsvRow } from './csv-records.js';

export interface CsvFile {
  /** Column headings, trimmed; empty when the file has none that can be read (then a problem was reported). */
  readonly header: readonly string[];
  /**
   * The rows with as many cells as the header, in blocks; other rows are reported instead. To be read once.
   * Cells may share memory with the text around them: keep copies of few, not references to many.
   */
  readonly rows: AsyncIterable<CsvRow[]>;
  /** Lets go of the source when the rows are not read to their end. */
  close(): Promise<void>;
}

export interface CsvOptions {
  /** Rows in a block (the last has fewer). Default 200. */
  readonly blockSize?: number;
}

/**
 * Bytes read at a time, and rows in a block. Small ones: what lives through a collection of garbage makes V8 enlarge the room for
 * young objects, and with 64 KiB and 1000 rows a national file took 70 MB more, without being faster.
 */
const CHUNK = 16 * 1024;
const BLOCK = 200;

type Report = (problem: Problem) => void;
type Source = AsyncIterable<Uint8Array | string>;

/**
 * Reads a CSV file as a stream: UTF-8 with or without byte order mark, LF or CRLF, RFC 4180 quotes, a header on the first line.
 * What is wrong with the file goes to `report`, in the order of its lines, and never throws; an unreadable source (no such file, a broken
 * connection) does throw.
 */
export async function readCsv(source: string | Readable, report: Report, options: CsvOptions = {}): Promise<CsvFile> {
  const stream: Readable = typeof source === 'string' ? createReadStream(source, { highWaterMark: CHUNK }) : source;
  const records = checkedRecords(stream as Source, report, options.blockSize ?? BLOCK);
  const first = await records.next();
  return {
    header: first.done ? [] : first.value[0]!.cells,
    rows: { [Symbol.asyncIterator]: () => records },
    async close() {
      await records.return(undefined);
      stream.destroy();
    },
  };
}

/** The header as a block of its own, then the rows. */
async function* checkedRecords(source: Source, report: Report, blockSize: number): AsyncGenerator<CsvRow[], undefined> {
  const faults: CsvFault[] = [];
  const records = csvRecords((fault) => faults.push(fault));
  const checks = rowChecks(report);
  let block: CsvRow[] = [];
  let hasHeader = false;
  let line = 1;

  for await (const text of utf8Text(source)) {
    if (typeof text !== 'string') {
      checks.stop(encodingProblem(text, line));
      break;
    }
    line += text.split('\n').length - 1;
    for (const row of checks.pass(records.push(text), faults.splice(0))) {
      block.push(row);
      if (hasHeader && block.length < blockSize) continue;
      hasHeader = true;
      yield block;
      block = [];
    }
    if (checks.isStopped()) break;
  }
  // After a stop what is left is the torn piece before the fault: no row of the file.
  if (!checks.isStopped()) {
    const last = checks.pass(records.end().rows, faults);
    if (!hasHeader && last.length > 0) yield last.splice(0, 1);
    block.push(...last);
    checks.end();
  }
  if (block.length > 0) yield block;
  return undefined;
}

/** Holds the rows against the header; the first row is the header. */
function rowChecks(report: Report) {
  let header: readonly string[] | undefined;
  let isStopped = false;
  // Only the end of the file tells a row that was cut from one that merely lacks a column: so one short row waits.
  let short: CsvRow | undefined;

  const settle = (): void => {
    if (short) report(wrongColumns(short, header!));
    short = undefined;
  };
  const stop = (problem: Problem): void => {
    settle();
    report(problem);
    isStopped = true;
  };

  const check = (row: CsvRow): CsvRow | undefined => {
    settle();
    if (!header) {
      header = row.cells.map((cell) => cell.trim());
      for (const problem of headerProblems(header, row.line)) report(problem);
      return { line: row.line, cells: header };
    }
    if (row.cells.length === header.length) return row;
    if (row.cells.length < header.length) short = row;
    else report(wrongColumns(row, header));
    return undefined;
  };

  /** A fault in the header itself ends the reading: the next line would be taken for the header. */
  const fail = (fault: CsvFault): void => {
    if (fault.kind === 'stray' && header) {
      settle();
      report(csvProblem(fault, header));
    } else {
      stop(csvProblem(fault, header ?? []));
    }
  };

  return {
    stop,
    isStopped: () => isStopped,
    /** The good ones of these rows; rows and faults are taken in the order of their lines. */
    pass(rows: readonly CsvRow[], faults: readonly CsvFault[]): CsvRow[] {
      const good: CsvRow[] = [];
      let next = 0;
      for (const row of rows) {
        while (next < faults.length && faults[next]!.line < row.line && !isStopped) fail(faults[next++]!);
        if (isStopped) return good;
        const passed = check(row);
        if (passed) good.push(passed);
      }
      while (next < faults.length && !isStopped) fail(faults[next++]!);
      return good;
    },
    end(): void {
      if (isStopped) return;
      if (!header) report(emptyFile());
      if (short) report(cutRow(short, header!));
      short = undefined;
    },
  };
}
