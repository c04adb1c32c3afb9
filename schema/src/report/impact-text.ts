import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { OperationPlace, RecordedPlace } from '../operations/use-index.js';
import { textTable, type Column } from './text-table.js';

/** Who uses a part of the schema. */
export interface Impact {
  readonly coordinate: string;
  readonly places: readonly OperationPlace[];
  /** Where use was recorded: its window, and what of it meets the coordinate. */
  readonly recorded: { readonly from: string; readonly to: string; readonly places: readonly RecordedPlace[] } | undefined;
}

const savedColumns: readonly Column[] = [{ heading: '操作 · operation' }, { heading: '所用 · uses' }, { heading: '位置 · where' }];

const recordedColumns: readonly Column[] = [
  { heading: '客户端 · client' },
  { heading: '所用 · uses' },
  { heading: '次数 · times', align: 'right' },
  { heading: '最近 · last on' },
];

/** A table for each client, one for recorded use, and the sum of it. Files are shown relative to `folder`, where the reader stands. */
export function impactText({ coordinate, places, recorded }: Impact, folder: string): string {
  const clients = [...new Set(places.map(({ operation }) => operation.client))];
  const saved = clients.map((client) => {
    const rows = places
      .filter(({ operation }) => operation.client === client)
      .map(({ operation, use }) => [operation.name, use.coordinate, `${relative(folder, operation.file)}:${use.line}`]);
    return `${styleText('bold', client)}\n${textTable(savedColumns, rows)}\n`;
  });
  const counted = recorded && recorded.places.length > 0 ? [recordedText(recorded)] : [];
  return [...saved, ...counted, `${sum({ coordinate, places, recorded }, clients.length)}\n`].join('');
}

function recordedText({ from, to, places }: NonNullable<Impact['recorded']>): string {
  const rows = places.map(({ client, coordinate, count, lastOn }) => [client, coordinate, String(count), lastOn]);
  return `${styleText('bold', `已记录的使用 · recorded use (${from} – ${to})`)}\n${textTable(recordedColumns, rows)}\n`;
}

function sum({ coordinate, places, recorded }: Impact, clients: number): string {
  const operations = new Set(places.map(({ operation }) => operation)).size;
  const counted = new Set(recorded?.places.map(({ client }) => client)).size;
  if (operations + counted === 0) {
    return recorded
      ? `${coordinate}：无人使用 · nobody uses it: no saved operation, no view, no recorded use (${recorded.from} – ${recorded.to})`
      : `${coordinate}：无人使用 · nobody uses it: no saved operation, no view`;
  }
  const zh = [`${clients} 个客户端的 ${operations} 个操作`, ...(recorded ? [`已记录的 ${counted} 个客户端`] : [])];
  const en = [`${many(operations, 'operation')} of ${many(clients, 'client')}`, ...(recorded ? [many(counted, 'recorded client')] : [])];
  return `${coordinate}：${zh.join('，')} · used by ${en.join(', ')}`;
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
