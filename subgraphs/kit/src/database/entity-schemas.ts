import { EntitySchema, Type } from '@mikro-orm/core';
import type { Dialect } from '../fields/kind.js';
import type { Field } from '../register/field.js';
import { registerOf, type Register } from '../register/register.js';

/** MikroORM's view of a kind of field: the same codecs as the rows. */
class KindType extends Type<unknown, unknown> {
  /** Integers beyond 2^53 are selected as text, as the rows are (read/row.ts): SQLite's driver would round them. */
  override readonly convertToJSValueSQL?: (key: string) => string;

  constructor(
    private readonly field: Field,
    private readonly dialect: Dialect,
  ) {
    super();
    if (field.kind.wide && dialect === 'sqlite') this.convertToJSValueSQL = (key) => `cast(${key} as text)`;
  }

  override convertToDatabaseValue(value: unknown): unknown {
    return value === null || value === undefined ? value : this.field.kind.toColumn(value as never, this.dialect);
  }

  override convertToJSValue(value: unknown): unknown {
    if (value === null || value === undefined) return value;
    // A protected value stays sealed in an entity, so that saving it unchanged changes nothing.
    if (this.field.output !== this.field.name) return value;
    return this.field.kind.fromColumn(value as never);
  }

  override getColumnType(): string {
    return this.field.kind.column[this.dialect];
  }

  override compareAsType(): string {
    return 'any';
  }
}

/** Fields that stand in the table without being fields of the record: sort keys. */
export const pinyinColumn = (field: Field): string => `${field.column}_pinyin`;

/** The entities of the registers, for MikroORM: one property a column, references by key only. */
export function entitySchemas(registers: readonly Register[], dialect: Dialect): EntitySchema[] {
  return registers.map(
    (register) =>
      new EntitySchema({
        class: register.class as never,
        tableName: register.table,
        properties: Object.fromEntries(register.columns.flatMap((field) => property(field, dialect))) as never,
        uniques: register.natural.length > 1 ? [{ properties: [...register.natural] as never, name: `${register.table}_natural` }] : [],
      }) as EntitySchema,
  );
}

function property(field: Field, dialect: Dialect): [string, Record<string, unknown>][] {
  const base = { fieldName: field.column, nullable: Boolean(field.options.nullable) };
  if (field.name === 'id') return [['id', { ...base, primary: true, type: new KindType(field, dialect) }]];
  if (field.name === 'version') return [['version', { ...base, type: 'integer', version: true }]];
  const indexed = Boolean(field.options.index ?? field.options.order ?? (field.role === 'foreign' || undefined));
  if (field.role === 'ref') {
    const target = registerOf(field.target!());
    return [
      [
        field.name,
        {
          ...base,
          kind: 'm:1',
          entity: () => target.class,
          mapToPk: true,
          unique: Boolean(field.options.unique) || undefined,
          // On SQLite the ORM indexes every reference by itself; asked for, it would do so twice.
          index: (dialect === 'postgres' && !field.options.unique) || undefined,
          updateRule: 'no action',
          deleteRule: 'no action',
          columnType: field.kind.column[dialect],
        },
      ],
    ];
  }
  const own: [string, Record<string, unknown>] = [
    field.name,
    {
      ...base,
      type: new KindType(field, dialect),
      unique: Boolean(field.options.unique),
      index: indexed && !field.options.unique && !field.options.pinyin,
    },
  ];
  if (!field.options.pinyin) return [own];
  const pinyin = {
    fieldName: pinyinColumn(field),
    nullable: base.nullable,
    type: new KindType({ ...field, output: field.name }, dialect),
    index: true,
  };
  return [own, [`${field.name}Pinyin`, pinyin]];
}
