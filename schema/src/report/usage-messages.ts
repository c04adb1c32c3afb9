import type { Problem } from './problem.js';

/** What is said of recorded use. */

export const unreadableUse = (path: string, reason: string): Problem => ({
  code: 'UNREADABLE_FILE',
  file: path,
  what: { zh: `无法读取（${reason}）`, en: `this cannot be read (${reason})` },
  expected: { zh: '网关写出的使用记录文件，或其所在文件夹', en: 'a file of recorded use as a gateway writes it, or a folder of them' },
});

export const badJson = (file: string, line: number | undefined, message: string): Problem => ({
  code: 'BAD_JSON',
  file,
  line,
  what: { zh: `不是有效的 JSON：${message}`, en: `not valid JSON: ${message}` },
});

export const badUse = (file: string, line: number, where: string, expected: string, came: string): Problem => ({
  code: 'BAD_USAGE',
  file,
  line,
  what: { zh: `${where} 的值不对：${came}`, en: `${where} is ${came}` },
  expected: { zh: expected, en: expected },
});
