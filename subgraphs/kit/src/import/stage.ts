import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { contentHash } from '../journal/entry.js';
import { isProtected, snapshot } from '../journal/snapshot.js';
import { sortKey } from '../names/sort-key.js';
import { subjectKeys } from '../protect/subject-keys.js';
import { isSealed, type MaskName, type Vault, type SubjectKey } from '../protect/vault.js';
import { idOf } from '../read/filter.js';
import { oneOf } from '../read/row-query.js';
import { encode, selection } from '../read/row.js';
import { pinyinColumn } from '../database/entity-schemas.js';
import type { Field } from '../register/field.js';
import { naturalId, naturalKey } from '../register/natural-id.js';
import { fieldOf, type Register } from '../register/register.js';
import type { Bulk, StagingColumn } from './bulk.js';
import { targetOf } from './csv-job.js';
import type { Job, Report, SourceRow } from './job.js';
import { OCCASION_PARTS, occasionOfRow } from './occasion.js';

/** Staging columns beside those of the record; `content` is the hash of the journal row, in hex. */
const frameOf = ({ register, partial }: Job): readonly StagingColumn[] => [
  { name: 'line', type: 'integer' },
  { name: 'id', type: 'text collate binary' },
  { name: 'after_value', type: 'text' },
  { name: 'content', type: 'text' },
  ...(partial ? OCCASION_PARTS.map(([, column]) => ({ name: column, type: 'text' })) : []),
  ...(register.subject ? [{ name: 'wrapped_key', type: 'text' }] : []),
  { name: 'base_version', type: 'integer', later: true },
  { name: 'before_value', type: 'text', later: true },
];

/** Name of a record's column in the staging table: apart from the frame's own names. */
export const stagingName = (field: Pick<Field, 'column'>): string => `v_${field.column}`;

export const columnsOfStaging = (job: Job, dialect: Bulk['dialect']): StagingColumn[] => [
  ...frameOf(job).map((column) => (dialect === 'postgres' ? { ...column, type: column.type.replace('binary', '"C"') } : column)),
  ...job.fields.flatMap((field) => [
    { name: stagingName(field), type: field.kind.column[dialect] },
    ...(field.options.pinyin ? [{ name: `${stagingName(field)}_pinyin`, type: field.kind.column[dialect] }] : []),
  ]),
];

/** Puts blocks of rows into the staging table, each with the journal row it would make as a new record. */
export class Stager {
  private readonly dialect: Bulk['dialect'];
  private readonly references: readonly { readonly field: Field; readonly target: Register }[];

  constructor(
    private readonly bulk: Bulk,
    private readonly job: Job,
    private readonly vault: Vault,
    private readonly report: Report,
  ) {
    this.dialect = bulk.dialect;
    this.references = job.fields.filter((field) => field.role === 'ref').map((field) => ({ field, target: targetOf(field) }));
  }

  async add(block: readonly SourceRow[]): Promise<void> {
    const { register, partial } = this.job;
    const rows = await this.resolve(block);
    const ids = await this.idsOf(rows);
    const live = partial ? await this.liveRows(ids) : null;
    const keys = register.subject ? await this.keysOf(ids) : null;
    await this.bulk.add(rows.map((row, at) => this.stagedRow(row, ids[at]!, live?.get(ids[at]!), keys?.get(ids[at]!) ?? null)));
  }

  /** In the order of the columns. Runs for every row of the country: what is the same for all rows is worked out elsewhere. */
  private stagedRow(
    { line, values }: SourceRow,
    id: string,
    live: Record<string, unknown> | undefined,
    key: { key: SubjectKey; wrapped: string | null } | null,
  ): unknown[] {
    const { register, fields, partial } = this.job;
    const raw: Record<string, unknown> = { id };
    const cells: unknown[] = [];
    for (const field of fields) {
      const given = values[field.name];
      const stored = given === undefined && live ? live[field.column] : this.stored(field, given, key?.key ?? null);
      raw[field.column] = stored;
      cells.push(stored);
      if (field.options.pinyin) cells.push(given === undefined && live ? live[pinyinColumn(field)] : sortKey(field, given));
    }
    const told = occasionOfRow(this.job, values);
    const after = snapshot(register, raw, this.vault, key?.key ?? null);
    const content = contentHash({ register: register.name, record: id, version: 1, before: null, after, ...told });
    return [
      line,
      id,
      after,
      content,
      ...(partial ? OCCASION_PARTS.map(([part]) => told[part]) : []),
      ...(register.subject ? [key?.wrapped ?? null] : []),
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
  private async resolve(block: readonly SourceRow[]): Promise<readonly SourceRow[]> {
    let rows = block;
    for (const { field, target } of this.references) {
      if (target.id === 'random') {
        rows = await this.lookUp(rows, field, target);
        continue;
      }
      for (const { values } of rows) {
        const given = values[field.name];
        if (typeof given === 'string') values[field.name] = idOf(target, given);
      }
    }
    return rows;
  }

  /** Rows whose reference nobody has are reported and left out. */
  private async lookUp(rows: readonly SourceRow[], field: Field, target: Register): Promise<readonly SourceRow[]> {
    const isCode = (given: unknown): given is string => typeof given === 'string' && !UUID.test(given);
    const found = await this.byNatural(target, [...new Set(rows.map((row) => row.values[field.name]).filter(isCode))]);
    return rows.filter(({ line, values }) => {
      const given = values[field.name];
      if (!isCode(given)) return true;
      const id = found.get(given);
      if (id) values[field.name] = id;
      else this.report.add(unknownReference(line, field, given, target));
      return id !== undefined;
    });
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

  private async idsOf(rows: readonly SourceRow[]): Promise<string[]> {
    const { register } = this.job;
    const known = register.id === 'random' ? await this.idsByKey(rows) : null;
    return rows.map(({ values }) => {
      if (typeof values.id === 'string') return values.id;
      return known ? (known.get(naturalKey(register, values)) ?? randomUUID()) : naturalId(register, values);
    });
  }

  /** Ids of the records that are there, by natural key; rows that give an id are not asked for. */
  private async idsByKey(rows: readonly SourceRow[]): Promise<Map<string, string>> {
    const { register } = this.job;
    const open = rows.filter((row) => typeof row.values.id !== 'string');
    if (!open.length) return new Map();
    if (register.natural.length === 1)
      return this.byNatural(
        register,
        open.map((row) => naturalKey(register, row.values)),
      );
    const parts = register.natural.map((name) => fieldOf(register, name));
    const first = parts[0]!;
    const values = [...new Set(open.map((row) => row.values[first.name]))];
    const columns = sql.join(parts.map((field) => sql.ref(field.column)));
    const { rows: found } = await sql<
      Record<string, string>
    >`select id, ${columns} from ${sql.table(register.table)} where ${oneOf(sql.ref(first.column), values)}`.execute(
      this.bulk.source.reader,
    );
    return new Map(
      found.map((row) => [naturalKey(register, Object.fromEntries(parts.map((field) => [field.name, row[field.column]]))), row.id!]),
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
  zh: `${target.zh}中没有此记录；应为已有记录或本文件中的记录`,
  en: `no such ${target.name}; expected one that exists or stands in this file`,
});
