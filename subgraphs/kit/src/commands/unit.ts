import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { sql, type Kysely } from 'kysely';
import type { Source, Tables } from '../database/database.js';
import { appendJournal } from '../journal/append.js';
import type { Entry } from '../journal/entry.js';
import { isProtected, snapshot, type RawRow } from '../journal/snapshot.js';
import { sortKey } from '../names/sort-key.js';
import { makeSubjectKey, subjectKeys } from '../protect/subject-keys.js';
import { isSealed, type MaskName, type Vault, type SubjectKey } from '../protect/vault.js';
import { idOf } from '../read/filter.js';
import { oneOf, type Condition } from '../read/row-query.js';
import { selection } from '../read/row.js';
import { naturalId } from '../register/natural-id.js';
import type { Entity } from '../register/entity.js';
import type { EntityClass } from '../register/field.js';
import { registerOf, type Register } from '../register/register.js';

/** What the journal says of every change of one command. */
export type Occasion = Pick<Entry, 'act' | 'effectiveOn' | 'subject' | 'organ' | 'reason' | 'documentNo'>;

/** One command's unit of work: entities of one transaction, saved and journaled together. */
export class Unit {
  readonly source: Source;

  constructor(
    private readonly manager: EntityManager,
    dialect: Source['dialect'],
    private readonly vault: Vault,
  ) {
    this.source = { dialect, reader: manager.getTransactionContext() as unknown as Kysely<Tables> };
  }

  load<T extends Entity>(target: abstract new () => T, id: string): Promise<T | null> {
    return this.manager.findOne(target as never, { id } as never);
  }

  find<T extends Entity>(target: abstract new () => T, where: Readonly<Record<string, unknown>>): Promise<T[]> {
    return this.manager.find(target as never, this.stored(registerOf(target), where) as never);
  }

  count(target: EntityClass, where: Readonly<Record<string, unknown>>): Promise<number> {
    return this.manager.count(target as never, this.stored(registerOf(target), where) as never);
  }

  create<T extends Entity>(target: abstract new () => T, values: Readonly<Record<string, unknown>>): T {
    const register = registerOf(target);
    const own: Record<string, unknown> = {};
    for (const field of register.columns) {
      if (field.name === 'id' || field.name === 'version') continue;
      const value = values[field.name] ?? null;
      own[field.name] = field.role === 'ref' && value !== null ? idOf(registerOf(field.target!()), String(value)) : value;
    }
    own.id = values.id ?? (register.id === 'natural' ? naturalId(register, own) : randomUUID());
    const entity = this.manager.create(target as never, own as never, { partial: true } as never) as T;
    this.manager.persist(entity as never);
    return entity;
  }

  remove(entity: Entity): void {
    this.manager.remove(entity as never);
  }

  /** Seals what is protected, saves everything, and writes one journal row for each record that changed. */
  async finish(occasion: Occasion, now: Date): Promise<void> {
    const changed = await this.prepare(now);
    const before = await this.rawRows(changed);
    await this.manager.flush();
    const after = await this.rawRows(changed);
    const entries: Entry[] = [];
    for (const { register, entity } of changed) {
      const old = before.get(entity.id) ?? null;
      const fresh = after.get(entity.id) ?? null;
      const key = register.subject ? ((await subjectKeys(this.source, this.vault, [entity.id])).get(entity.id) ?? null) : null;
      entries.push({
        register: register.name,
        record: entity.id,
        version: Number((fresh ?? old)!.version) + (fresh ? 0 : 1),
        before: old && snapshot(register, old, this.vault, key),
        after: fresh && snapshot(register, fresh, this.vault, key),
        ...occasion,
      });
    }
    await appendJournal(this.source, entries, now.toISOString());
  }

  /** The row of the record as it stands in the transaction; null when it is not there, or `seen` leaves it out. */
  async rawRow(register: Register, id: string, seen: Condition | null = null): Promise<RawRow | null> {
    return (await this.select(register, [id], seen))[0] ?? null;
  }

  /** A number that is kept as its HMAC is looked for by its HMAC. */
  private stored(register: Register, where: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const digests = register.columns.filter(
      (field) => field.kind.name === 'digest' && typeof where[field.name] === 'string' && !isSealed(where[field.name]),
    );
    return { ...where, ...Object.fromEntries(digests.map((field) => [field.name, this.vault.digest(where[field.name] as string)])) };
  }

  private async prepare(now: Date): Promise<{ register: Register; entity: Entity }[]> {
    const work = this.manager.getUnitOfWork();
    work.computeChangeSets();
    const changed = work.getChangeSets().map((set) => {
      const entity = set.entity as unknown as Entity;
      return { register: registerOf(entity.constructor as unknown as EntityClass), entity };
    });
    for (const { register, entity } of changed) {
      const values = entity as unknown as Record<string, unknown>;
      for (const field of register.columns) {
        const value = values[field.name];
        if (field.options.pinyin) values[`${field.name}Pinyin`] = sortKey(field, value);
        if (!isProtected(field) || typeof value !== 'string' || isSealed(value)) continue;
        values[field.name] =
          field.kind.name === 'digest' ? this.vault.digest(value) : await this.seal(entity.id, field.name, value, field.kind as never, now);
      }
      if (register.subject) await this.keyOf(entity.id, now);
    }
    return changed;
  }

  private async seal(record: string, name: string, plain: string, kind: { mask: MaskName }, now: Date): Promise<string> {
    return this.vault.seal(await this.keyOf(record, now), name, plain, kind.mask);
  }

  private async keyOf(record: string, now: Date): Promise<SubjectKey> {
    const found = (await subjectKeys(this.source, this.vault, [record])).get(record);
    return found ?? makeSubjectKey(this.source, this.vault, record, now.toISOString());
  }

  private async rawRows(changed: readonly { register: Register; entity: Entity }[]): Promise<Map<string, RawRow>> {
    const found = new Map<string, RawRow>();
    for (const [register, of] of Map.groupBy(changed, (one) => one.register)) {
      for (const row of await this.select(
        register,
        of.map((one) => one.entity.id),
      ))
        found.set(String(row.id), row);
    }
    return found;
  }

  private async select(register: Register, ids: readonly string[], seen: Condition | null = null): Promise<RawRow[]> {
    const columns = sql.join(register.columns.map((field) => selection(field, this.source.dialect, register.table)));
    const statement = sql<RawRow>`select ${columns} from ${sql.table(register.table)} where ${oneOf(sql.ref('id'), ids)} and ${seen ?? sql`1 = 1`}`;
    return (await statement.execute(this.source.reader)).rows;
  }
}
