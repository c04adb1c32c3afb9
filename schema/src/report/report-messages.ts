import type { Problem } from './problem.js';

/** What is said of `--report`. */

export const unknownReportFormat = (format: string, known: readonly string[]): Problem => ({
  code: 'UNKNOWN_REPORT_FORMAT',
  what: { zh: `没有名为 ${format} 的报告形式`, en: `there is no report format called ${format}` },
  expected: { zh: known.join('、'), en: `one of ${known.join(', ')}` },
});

export const badReport = (value: string, example: string): Problem => ({
  code: 'BAD_REPORT',
  what: { zh: `--report ${value} 没有写明文件`, en: `--report ${value} names no file` },
  expected: { zh: example, en: example },
});

export const collidingReports = (file: string | undefined): Problem => ({
  code: 'COLLIDING_REPORTS',
  file,
  what: file
    ? { zh: '两份报告写到同一个文件', en: 'two reports go to this file' }
    : { zh: '两份报告都写到标准输出', en: 'two reports go to the standard output' },
  expected: { zh: '各有去处：--report <形式>=<文件>', en: 'a place for each: --report <format>=<file>' },
});

export const unwritableReport = (file: string, reason: string): Problem => ({
  code: 'UNWRITABLE_REPORT',
  file,
  what: { zh: `报告无法写到这里（${reason}）`, en: `a report cannot be written here (${reason})` },
  expected: { zh: '可写文件夹中的普通文件', en: 'an ordinary file in a folder that can be written to' },
});
