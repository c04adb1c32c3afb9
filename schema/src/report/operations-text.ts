import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { SavedOperation } from '../operations/saved-operation.js';
import type { PlanCost } from '../plans/plan-cost.js';
import { textTable, type Column } from './text-table.js';

/** A row of the list that `operations` prints. */
export interface ListedOperation {
  readonly operation: SavedOperation;
  readonly valid: boolean;
  /** How many different fields of the schema it selects. */
  readonly fields: number;
  /** None where it cannot be planned. */
  readonly cost: PlanCost | undefined;
}

const columns: readonly Column[] = [
  { heading: ' ' },
  { heading: '操作 · operation' },
  { heading: '字段 · fields', align: 'right' },
  { heading: '请求 · fetches', align: 'right' },
  { heading: '步 · steps', align: 'right' },
  { heading: '文件 · file' },
];

/** A table for each client. Files are shown relative to `folder`, where the reader stands. */
export function operationsText(listed: readonly ListedOperation[], folder: string): string {
  return [...new Set(listed.map(({ operation }) => operation.client))]
    .map((client) => {
      const rows = listed.filter(({ operation }) => operation.client === client);
      return `${styleText('bold', client)}\n${textTable(
        columns,
        rows.map((row) => cells(row, folder)),
      )}\n`;
    })
    .join('');
}

const cells = ({ operation, valid, fields, cost }: ListedOperation, folder: string): readonly string[] => [
  valid ? '✓' : '✗',
  operation.name,
  String(fields),
  String(cost?.fetches ?? '–'),
  String(cost?.steps ?? '–'),
  `${relative(folder, operation.file)}:${operation.line}`,
];
