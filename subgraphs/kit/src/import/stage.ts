import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { contentHash } from '../journal/entry.js';
import { snapshot } from '../journal/snapshot.js';
import { isProtected } from '../journal/snapshot.js';
import { sortKey } from '../names/sort-key.js';
import { subjectKeys } from '../protect/subject-keys.js';
import { isSealed, type MaskName, type Vault, type SubjectKey } from '../protect/vault.js';
import { idOf } from '../read/filter.js';
import { oneOf } from '../read/row-query.js';
import { encode, selection } from '../read/row.js';
import { pinyinColumn } from '../database/entity-schemas.js';
import type { Field } from '../register/field.js';
import { naturalId, naturalKey } from '../register/natural-id.js';
import type { Register } from '../register/register.js';
import type { Bulk, StagingColumn } from './bulk.js';
import { targetOf } from './csv-job.js';
import type { Job, Occasion, Report, SourceRow } from './job.js';

/** Staging columns beside those of the record. */
const FRAME: readonly StagingColumn[] = [
  { name: 'line', type: 'integer' },
  { name: 'id', type: 'text collate binary' },
  { name: 'base_version', type: 'integer' },
  { name: 'act', type: 'text' },
  { name: 'effective_on', type: 'text' },
  { name: 'subject', type: 'text' },
  { name: 'organ', type: 'text' },
  { name: 'reason', type: 'text' },
  { name: 'document_no', type: 'text' },
  { name: 'before_value', type: 'text' },
  { name: 'after_value', type: 'text' },
  { name: 'content', type: 'blob' },
  { name: 'wrapped_key', type: 'text' },
];

const META: Readonly<Record<string, keyof Occasion>> = {
  $act: 'act',
  $effectiveOn: 'effectiveOn',
  $subject: 'subject',
  $reason: 'reason',
  $documentNo: 'documentNo',
};

/** Name of a record's column in the staging table: apart from the frame's own names. */
export const stagingName = (field: Pick<Field, 'column'>): string => `v_${field.column}`;

export const columnsOfStaging = (fields: readonly Field[], dialect: Bulk['dialect']): StagingColumn[] => [
  ...FRAME.map(({ name, type }) => ({
    name,
    type: dialect === 'postgres' ? (type === 'blob' ? 'bytea' : type.replace('collate binary', 'collate "C"')) : type,
  })),
  ...fields.flatMap((field) => [
    { name: stagingName(field), type: field.kind.column[dialect] },
    ...(field.options.pinyin ? [{ name: `${stagingName(field)}_pinyin`, type: field.kind.column[dialect] }] : []),
  ]),
];

/** Puts blocks of rows into the staging table, each with the journal row it would make as a new record. */
export class Stager {
  private readonly dialect: Bulk['dialect'];

  constructor(
    private readonly bulk: Bulk,
    private readonly job: Job,
    private readonly vault: Vault,
    private readonly report: Report,
  ) {
    this.dialect = bulk.dialect;
  }

  async add(block: readonly SourceRow[]): Promise<void> {
    const { register } = this.job;
    const resolved = await this.resolve(block);
    const ids = register.id === 'natural' ? null : await this.idsOf(resolved);
    const rows = resolved.map((row) => ({ ...row, id: this.idOfRow(row, ids) }));
    const live = this.job.partial ? await this.liveRows(rows.map((row) => row.id)) : new Map<string, Record<string, unknown>>();
    const keys = register.subject ? await this.keysOf(rows.map((row) => row.id)) : null;
    await this.bulk.add(rows.map((row) => this.stagedRow(row, live.get(row.id), keys?.get(row.id) ?? null)));
  }

  private idOfRow(row: SourceRow, ids: Map<string, string> | null): string {
    if (typeof row.values.id === 'string') return row.values.id;
    return ids ? (ids.get(naturalKey(this.job.register, row.values)) ?? randomUUID()) : naturalId(this.job.register, row.values);
  }

  private stagedRow(
    row: SourceRow & { id: string },
    live: Record<string, unknown> | undefined,
    key: { key: SubjectKey; wrapped: string | null } | null,
  ): unknown[] {
    const { register, fields, occasion } = this.job;
    const raw: Record<string, unknown> = { id: row.id };
    const cells: unknown[] = [];
    for (const field of fields) {
      const given = row.values[field.name];
      const stored = given === undefined && live ? live[field.column] : this.stored(field, given, key?.key ?? null);
      raw[field.column] = stored;
      cells.push(stored);
      if (field.options.pinyin) cells.push(given === undefined && live ? live[pinyinColumn(field)] : sortKey(field, given));
    }
    const told = { ...occasion };
    for (const [name, part] of Object.entries(META)) if (row.values[name]) told[part] = row.values[name] as never;
    const after = snapshot(register, raw, this.vault, key?.key ?? null);
    const content = contentHash({ register: register.name, record: row.id, version: 1, before: null, after, ...told });
    return [
      row.line,
      row.id,
      null,
      told.act,
      told.effectiveOn,
      told.subject,
      told.organ,
      told.reason,
      told.documentNo,
      null,
      after,
      content,
      key?.wrapped ?? null,
      ...cells,
    ];
  }

  private stored(field: Field, value: unknown, key: SubjectKey | null): unknown {
    if (value === null || value === undefined) return null;
    if (!isProtected(field)) return encode(field, value, this.dialect);
    if (isSealed(value)) return value;
    if (field.kind.name === 'digest') return this.vault.digest(String(value));
    return this.vault.seal(key!, field.name, String(value), (field.kind as unknown as { mask: MaskName }).mask);
  }

  /** References become ids: natural codes of registers that make ids from them, or a look-up where ids are random. */
  private async resolve(block: readonly SourceRow[]): Promise<SourceRow[]> {
    const rows = block.map((row) => ({ ...row, values: { ...row.values } as Record<string, unknown> }));
    for (const field of this.job.fields.filter((one) => one.role === 'ref')) {
      const target = targetOf(field);
      const given = rows.filter((row) => typeof row.values[field.name] === 'string');
      if (target.id === 'natural') {
        for (const row of given) row.values[field.name] = idOf(target, row.values[field.name] as string);
        continue;
      }
      const codes = [...new Set(given.map((row) => row.values[field.name] as string))].filter((code) => !UUID.test(code));
      const found = await this.byNatural(target, codes);
      for (const row of given) {
        const code = row.values[field.name] as string;
        if (UUID.test(code)) continue;
        const id = found.get(code);
        if (id) row.values[field.name] = id;
        else this.report.add(unknownReference(row.line, field, code, target));
      }
    }
    return rows.filter((row) =>
      this.job.fields.every(
        (field) =>
          field.role !== 'ref' ||
          targetOf(field).id === 'natural' ||
          !row.values[field.name] ||
          UUID.test(row.values[field.name] as string),
      ),
    );
  }

  private async byNatural(target: Register, keys: readonly string[]): Promise<Map<string, string>> {
    if (!keys.length || target.natural.length !== 1) return new Map();
    const column = sql.ref(target.columns.find((field) => field.name === target.natural[0])!.column);
    const { rows } = await sql<{
      id: string;
      natural: string;
    }>`select id, ${column} as natural from ${sql.table(target.table)} where ${oneOf(column, keys)}`.execute(this.bulk.source.reader);
    return new Map(rows.map((row) => [row.natural, row.id]));
  }

  private async idsOf(rows: readonly SourceRow[]): Promise<Map<string, string>> {
    const { register } = this.job;
    const open = rows.filter((row) => typeof row.values.id !== 'string');
    if (!open.length) return new Map();
    if (register.natural.length === 1)
      return this.byNatural(
        register,
        open.map((row) => naturalKey(register, row.values)),
      );
    const [first, ...rest] = register.natural.map((name) => register.columns.find((field) => field.name === name)!);
    const values = [...new Set(open.map((row) => row.values[first!.name]))];
    const columns = sql.join([first!, ...rest].map((field) => sql.ref(field.column)));
    const { rows: found } = await sql<
      Record<string, string>
    >`select id, ${columns} from ${sql.table(register.table)} where ${oneOf(sql.ref(first!.column), values)}`.execute(
      this.bulk.source.reader,
    );
    return new Map(
      found.map((row) => [
        naturalKey(register, Object.fromEntries([first!, ...rest].map((field) => [field.name, row[field.column]]))),
        row.id!,
      ]),
    );
  }

  private async liveRows(ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
    const { register, fields } = this.job;
    const wanted = [...register.columns.filter((field) => field.name === 'id'), ...fields];
    const columns = sql.join([
      ...wanted.map((field) => selection(field, this.dialect, register.table)),
      ...wanted.filter((field) => field.options.pinyin).map((field) => sql.ref(pinyinColumn(field))),
    ]);
    const { rows } = await sql<
      Record<string, unknown>
    >`select ${columns} from ${sql.table(register.table)} where ${oneOf(sql.ref('id'), ids)}`.execute(this.bulk.source.reader);
    return new Map(rows.map((row) => [String(row.id), this.dialect === 'postgres' ? jsonAsText(row) : row]));
  }

  private async keysOf(ids: readonly string[]): Promise<Map<string, { key: SubjectKey; wrapped: string | null }>> {
    const known = await subjectKeys(this.bulk.source, this.vault, ids);
    return new Map(ids.map((id) => [id, known.has(id) ? { key: known.get(id)!, wrapped: null } : this.vault.newKey()]));
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** PostgreSQL hands JSON columns over as objects; the staging column takes text. */
const jsonAsText = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]));

export const unknownReference = (line: number, field: Field, value: string, target: Register) => ({
  line,
  column: field.heading,
  value,
  rule: 'reference',
  zh: `${target.zh}中没有此记录;应为已有记录或本文件中的记录`,
  en: `no such ${target.name}; expected one that exists or stands in this file`,
});
