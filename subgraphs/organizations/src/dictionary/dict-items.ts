import type { Context, Row } from '@redsail/kit';
import { DictItem } from './dict-item.register.js';

/** The entries of one dictionary that each list of codes names, in the list's order: one statement for all lists. */
export async function dictItems(context: Context, dict: string, lists: readonly unknown[]): Promise<Row[][]> {
  const codes = lists.map((list) => (list as string[] | null) ?? []);
  const wanted = [...new Set(codes.flat())];
  const rows = wanted.length > 0 ? await context.rows(DictItem).where({ dict, code: wanted }).all() : [];
  const found = new Map(rows.map((row) => [String(row.code), row]));
  return codes.map((list) => list.flatMap((code) => found.get(code) ?? []));
}

/** The same for single codes. */
export async function dictItem(context: Context, dict: string, codes: readonly unknown[]): Promise<(Row | null)[]> {
  const lists = await dictItems(
    context,
    dict,
    codes.map((code) => (code ? [code] : [])),
  );
  return lists.map((list) => list[0] ?? null);
}
