import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';

import { quote } from '../answer/leaf-writers.js';
import { isObject, readPlace, readTypename, type Json } from '../run/read-place.js';
import type { Run } from '../run/run.js';
import { typeOfStep } from './output-rewrites.js';
import type { Place, PlaceField, Source } from './places.js';
import type { TypeTable } from './types.js';

/**
 * The representation of an object as JSON, which is also what tells equal ones; null when the object lacks what the plan requires, so that
 * nothing can be asked about it.
 */
export type Represent = (run: Run, object: Json) => string | null;

/** @param sources is told where the values come from */
export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
  sources: Set<Source>,
): Represent {
  addSources(selections, place, sources);
  const write = compileObject(selections, rewrites, place, types);
  const typename = place.fields.get('__typename');
  return (run, object) => {
    const text = write(run, object, typename ? readTypename(run, typename, object, types) : undefined);
    return text === EMPTY ? null : text;
  };
}

/** Of an object whose type no fragment is about. */
const EMPTY = '{}';

function addSources(selections: readonly QueryPlanSelectionNode[], place: Place, sources: Set<Source>): void {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      addSources(selection.selections, place, sources);
      continue;
    }
    const field = place.fields.get(selection.alias ?? selection.name);
    field?.sources.forEach((source) => sources.add(source));
    if (field?.child && selection.selections) addSources(selection.selections, field.child, sources);
  }
}

type WriteObject = (run: Run, object: Json, typename: unknown) => string | null;
/** The value as JSON; undefined when it is missing. */
type WriteValue = (run: Run, object: Json) => string | undefined;

/** What is written together or not at all: the fields beside each other, or those of one fragment. */
interface Group {
  readonly isFragment: boolean;
  readonly parts: readonly Part[];
  /** Another group has a field of the same name. */
  readonly overlaps: boolean;
}

interface Part {
  /** `"name":` */
  readonly key: string;
  readonly write: WriteValue;
}

function compileObject(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
): WriteObject {
  const byType = new Map<unknown, readonly Group[]>();
  return (run, object, typename) => {
    let groups = byType.get(typename);
    if (groups === undefined) {
      groups = groupsOf(selections, rewrites, place, types, typeof typename === 'string' ? typename : undefined);
      byType.set(typename, groups);
    }
    return writeGroups(groups, run, object);
  };
}

function writeGroups(groups: readonly Group[], run: Run, object: Json): string | null {
  let text = '';
  /** Only of an object that several fragments are about: they may require the same names. */
  let written: Map<string, string> | undefined;
  for (const { isFragment, parts, overlaps } of groups) {
    const values = valuesOf(parts, run, object);
    if (values === undefined) {
      if (isFragment) continue;
      return null;
    }
    if (!overlaps && written === undefined) {
      for (const [at, value] of values.entries()) text += (text === '' ? '' : ',') + parts[at]!.key + value;
      continue;
    }
    written ??= new Map();
    for (const [at, value] of values.entries()) {
      const { key } = parts[at]!;
      written.set(key, joinTexts(written.get(key), value));
    }
  }
  for (const [key, value] of written ?? []) text += (text === '' ? '' : ',') + key + value;
  return `{${text}}`;
}

/** Undefined when one of them is missing. */
function valuesOf(parts: readonly Part[], run: Run, object: Json): string[] | undefined {
  const values: string[] = [];
  for (const part of parts) {
    const value = part.write(run, object);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** What two fragments require inside one object stands in it side by side. */
function joinTexts(one: string | undefined, other: string): string {
  if (one === undefined || !one.startsWith('{') || !other.startsWith('{') || one === other) return other;
  return one === EMPTY ? other : other === EMPTY ? one : `${one.slice(0, -1)},${other.slice(1)}`;
}

function groupsOf(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
  typename: string | undefined,
): Group[] {
  const applying = rewrites.flatMap((rewrite) => underType(rewrite, typename, types));
  const fields = [...fieldsIn(selections)].map(([name, inside]) => partOf(name, inside, applying, place, types));
  const groups: Omit<Group, 'overlaps'>[] = [{ isFragment: false, parts: fields }];
  for (const selection of selections) {
    if (selection.kind === 'Field' || !selection.typeCondition || typename === undefined) continue;
    if (!types.isOfType(typename, selection.typeCondition)) continue;
    for (const { parts } of groupsOf(selection.selections, applying, place, types, typename)) groups.push({ isFragment: true, parts });
  }
  const keys = groups.flatMap(({ parts }) => parts.map(({ key }) => key));
  const overlaps = new Set(keys).size < keys.length;
  return groups.filter(({ parts, isFragment }) => parts.length > 0 || !isFragment).map((group) => ({ ...group, overlaps }));
}

/** Fields of one name, with all that is selected inside them. */
function fieldsIn(selections: readonly QueryPlanSelectionNode[]): Map<string, QueryPlanSelectionNode[] | null> {
  const fields = new Map<string, QueryPlanSelectionNode[] | null>();
  for (const selection of selections) {
    if (selection.kind !== 'Field') continue;
    const name = selection.alias ?? selection.name;
    fields.set(name, selection.selections ? [...(fields.get(name) ?? []), ...selection.selections] : null);
  }
  return fields;
}

function partOf(
  name: string,
  inside: readonly QueryPlanSelectionNode[] | null,
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
): Part {
  const own = rewrites.filter(({ path }) => path.length === 1 && path[0] === name);
  const renamed = own.find((rewrite) => rewrite.kind === 'KeyRenamer');
  const set = own.find((rewrite) => rewrite.kind === 'ValueSetter');
  const deeper = rewrites.filter(({ path }) => path.length > 1 && path[0] === name).map((one) => ({ ...one, path: one.path.slice(1) }));
  const field = place.fields.get(name);
  const write = field ? valueWriter(field, inside, deeper, types) : () => undefined;
  const constant = set && JSON.stringify(set.setValueTo);
  return {
    key: `${JSON.stringify(renamed?.renameKeyTo ?? name)}:`,
    // A value that is set takes the place of one that is there; a missing one stays missing.
    write: constant === undefined ? write : (run, object) => (write(run, object) === undefined ? undefined : constant),
  };
}

function valueWriter(
  field: PlaceField,
  inside: readonly QueryPlanSelectionNode[] | null,
  rewrites: readonly FetchDataRewrite[],
  types: TypeTable,
): WriteValue {
  if (!inside || !field.child) {
    const isTypename = field.name === '__typename';
    return (run, object) => {
      const value = isTypename ? readTypename(run, field, object, types) : readPlace(run, field, object);
      if (isTypename ? typeof value !== 'string' : value === undefined) return undefined;
      return typeof value === 'string' ? quote(value) : JSON.stringify(value);
    };
  }
  const child = field.child;
  const writeObject = compileObject(inside, rewrites, child, types);
  const typename = child.fields.get('__typename');
  const writeValue = (run: Run, value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((item) => writeValue(run, item)).join(',')}]`;
    if (!isObject(value)) return 'null';
    return writeObject(run, value, typename ? readTypename(run, typename, value, types) : undefined) ?? 'null';
  };
  return (run, object) => {
    const value = readPlace(run, field, object);
    return value === undefined ? undefined : writeValue(run, value);
  };
}

/** A rewrite whose path begins with `... on Type` is about objects of that type. */
function underType(rewrite: FetchDataRewrite, typename: string | undefined, types: TypeTable): FetchDataRewrite[] {
  const type = typeOfStep(rewrite.path[0]!);
  if (type === undefined) return [rewrite];
  if (typename !== undefined && !types.isOfType(typename, type)) return [];
  return underType({ ...rewrite, path: rewrite.path.slice(1) }, typename, types);
}
