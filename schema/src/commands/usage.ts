import { relative, resolve } from 'node:path';
import { calendarDay, daysBefore } from '../calendar-day.js';
import { ExitCode } from '../exit-code.js';
import { unknownClient } from '../report/operation-messages.js';
import { Refusal } from '../report/refusal.js';
import { addUse, dropDaysBefore } from '../usage/add-use.js';
import { readClientRecords, usageFolder } from '../usage/client-record.js';
import { recordedClient } from '../usage/read-recorded-use.js';
import { readUseFiles } from '../usage/read-use-files.js';
import { writeRecords } from '../usage/write-records.js';
import type { RecordedClient } from '../usage/recorded-use.js';
import type { Command } from './command.js';

/** `usage import`: what gateways have counted goes into usage/<client>.json. Nothing is written unless every file can be read. */
export const importUsage: Command<{ readonly paths: readonly string[]; readonly keep: number }> = async (graph, options, surroundings) => {
  const { folder, out, clock } = surroundings;
  const records = readClientRecords(graph);
  const files = readUseFiles(options.paths.map((path) => resolve(folder, path)));
  const first = daysBefore(calendarDay(clock()), options.keep - 1);
  const young = files.filter(({ day }) => day >= first);
  const news = young.filter((file) => addUse(records, file)).length;
  const gone = dropDaysBefore(records, first).length;

  for (const { file, outcome } of writeRecords(graph, records.values())) out(`${OUTCOMES[outcome]}  ${relative(folder, file)}\n`);
  const [known, old] = [young.length - news, files.length - young.length];
  out(
    `${files.length} 个文件：新 ${news}，已有 ${known}，过旧 ${old}；删去 ${gone} 天 · ` +
      `${files.length} files: ${news} new, ${known} known already, ${old} too old; ${gone} days dropped\n`,
  );
  return ExitCode.FINE;
};

const OUTCOMES = {
  written: '✎ 已写入 · written  ',
  unchanged: '= 未变化 · unchanged',
  removed: '✗ 已删除 · removed  ',
} as const;

const FIRST_RECORD = { zh: '先执行 usage import', en: 'usage import, first of all' };

/** `usage show`: which operations each client was seen with, and when last. */
export const showUsage: Command<{ readonly clients: readonly string[] }> = async (graph, { clients }, { folder, out }) => {
  const records = readClientRecords(graph);
  const unknown = clients.filter((client) => !records.has(client));
  if (unknown.length > 0)
    throw new Refusal(
      ExitCode.USAGE,
      unknown.map((client) => unknownClient(usageFolder(graph), client, [...records.keys()], FIRST_RECORD)),
    );
  const shown = [...records.values()].filter(({ client }) => clients.length === 0 || clients.includes(client));
  if (shown.length === 0) {
    out(`${relative(folder, usageFolder(graph))}：尚无使用记录，请先 usage import · nothing is recorded yet: usage import\n`);
    return ExitCode.FINE;
  }
  out(shown.map((record) => table(recordedClient(record, '', '9999'))).join('\n'));
  return ExitCode.FINE;
};

const SHORT_HASH = 12;

/** A line for each operation: the last day, how often, its name, and the beginning of its hash. The latest come first. */
function table({ client, operations, fields }: RecordedClient): string {
  const rows = [...operations].sort((one, other) =>
    one.lastOn === other.lastOn ? other.count - one.count : one.lastOn < other.lastOn ? 1 : -1,
  );
  const widest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
  const counts = widest(rows.map(({ count }) => String(count)));
  const names = widest(rows.map(({ name }) => name));
  return [
    `${client}：${rows.length} 个操作，${fields.size} 个坐标 · ${rows.length} operations, ${fields.size} coordinates`,
    ...rows.map(({ name, hash, count, lastOn }) =>
      `  ${lastOn}  ${String(count).padStart(counts)} ×  ${name.padEnd(names)}  ${hash.slice(0, SHORT_HASH)}`.trimEnd(),
    ),
    '',
  ].join('\n');
}
