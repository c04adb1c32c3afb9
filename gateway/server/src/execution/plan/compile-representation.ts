import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';

import { isObject, readPlace, type Json } from '../run/read-place.js';
import type { Run } from '../run/run.js';
import { typeOfStep } from './output-rewrites.js';
import type { Place, PlaceField, Source } from './places.js';
import type { IsOfType } from './types.js';

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
  isOfType: IsOfType,
  sources: Set<Source>,
): Represent {
  addSources(selections, place, sources);
  const write = compileObject(selections, rewrites, place, isOfType);
  const typename = place.fields.get('__typename');
  return (run, object) => {
    const text = write(run, object, typename ? readPlace(run, typename, object) : undefined);
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
  isOfType: IsOfType,
): WriteObject {
  const byType = new Map<unknown, readonly Group[]>();
  return (run, object, typename) => {
    let groups = byType.get(typename);
    if (groups === undefined) {
      groups = groupsOf(selections, rewrites, place, isOfType, typeof typename === 'string' ? typename : undefined);
      byType.set(typename, groups);
    }
    return writeGroups(groups, run, object);
  };
}

function writeGroups(groups: readonly Group[], run: Run, object: Json): string | null {
  let text = '';
  for (const { isFragment, parts } of groups) {
    let written = '';
    let isWhole = true;
    for (const part of parts) {
      const value = part.write(run, object);
      if (value === undefined) {
        isWhole = false;
        break;
      }
      written += (written === '' ? '' : ',') + part.key + value;
    }
    if (!isWhole && !isFragment) return null;
    if (isWhole && written !== '') text += (text === '' ? '' : ',') + written;
  }
  return `{${text}}`;
}

function groupsOf(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  isOfType: IsOfType,
  typename: string | undefined,
): Group[] {
  const applying = rewrites.flatMap((rewrite) => underType(rewrite, typename, isOfType));
  const fields: Part[] = [];
  const groups: Group[] = [{ isFragment: false, parts: fields }];
  for (const [name, inside] of fieldsIn(selections.filter((one) => one.kind === 'Field'))) {
    fields.push(partOf(name, inside, applying, place, isOfType));
  }
  const seen = new Set(fields.map(({ key }) => key));
  for (const selection of selections) {
    if (selection.kind === 'Field' || !selection.typeCondition || typename === undefined) continue;
    if (!isOfType(typename, selection.typeCondition)) continue;
    const inside = groupsOf(selection.selections, applying, place, isOfType, typename);
    for (const { parts } of inside) {
      const fresh = parts.filter(({ key }) => !seen.has(key));
      fresh.forEach(({ key }) => seen.add(key));
      groups.push({ isFragment: true, parts: fresh });
    }
  }
  return groups;
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
  isOfType: IsOfType,
): Part {
  const own = rewrites.filter(({ path }) => path.length === 1 && path[0] === name);
  const renamed = own.find((rewrite) => rewrite.kind === 'KeyRenamer');
  const set = own.find((rewrite) => rewrite.kind === 'ValueSetter');
  const deeper = rewrites.filter(({ path }) => path.length > 1 && path[0] === name).map((one) => ({ ...one, path: one.path.slice(1) }));
  const field = place.fields.get(name);
  const write = field ? valueWriter(field, inside, deeper, isOfType) : () => undefined;
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
  isOfType: IsOfType,
): WriteValue {
  if (!inside || !field.child) {
    return (run, object) => {
      const value = readPlace(run, field, object);
      const isMissing = field.name === '__typename' ? typeof value !== 'string' : value === undefined;
      return isMissing ? undefined : JSON.stringify(value);
    };
  }
  const child = field.child;
  const writeObject = compileObject(inside, rewrites, child, isOfType);
  const typename = child.fields.get('__typename');
  const writeValue = (run: Run, value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((item) => writeValue(run, item)).join(',')}]`;
    if (!isObject(value)) return 'null';
    return writeObject(run, value, typename ? readPlace(run, typename, value) : undefined) ?? 'null';
  };
  return (run, object) => {
    const value = readPlace(run, field, object);
    return value === undefined ? undefined : writeValue(run, value);
  };
}

/** A rewrite whose path begins with `... on Type` is about objects of that type. */
function underType(rewrite: FetchDataRewrite, typename: string | undefined, isOfType: IsOfType): FetchDataRewrite[] {
  const type = typeOfStep(rewrite.path[0]!);
  if (type === undefined) return [rewrite];
  if (typename !== undefined && !isOfType(typename, type)) return [];
  return underType({ ...rewrite, path: rewrite.path.slice(1) }, typename, isOfType);
}
