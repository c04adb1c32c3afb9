import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';

import { quote } from './quote.js';
import { isObject, readPlace, readTypename, type Json } from '../run/read-place.js';
import type { Run } from '../run/run.js';
import { typeOfStep } from './output-rewrites.js';
import { formOf, type Form, type Group, type Part, type WriteValue } from './representation-form.js';
import type { Place, PlaceField, Source } from './places.js';
import type { TypeTable } from './types.js';

/** How an object of a place is represented, which goes by its type. */
export type Represent = (run: Run, object: Json) => Form;

/** @param sources is told where the values come from */
export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
  sources: Set<Source>,
): Represent {
  addSources(selections, place, sources);
  const forms = compileForms(selections, rewrites, place, types);
  const typename = place.fields.get('__typename');
  return (run, object) => forms(typename ? readTypename(run, typename, object, types) : undefined);
}

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

/** The form of a type is worked out when an object of it is first met. */
function compileForms(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  place: Place,
  types: TypeTable,
): (typename: unknown) => Form {
  const byType = new Map<unknown, Form>();
  return (typename) => {
    let form = byType.get(typename);
    if (form === undefined) {
      form = formOf(groupsOf(selections, rewrites, place, types, typeof typename === 'string' ? typename : undefined));
      byType.set(typename, form);
    }
    return form;
  };
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
  // In one order, whatever that of the plan: equal representations have equal texts, by which they are told apart.
  fields.sort((one, other) => (one.key < other.key ? -1 : 1));
  const groups: Group[] = [{ isFragment: false, parts: fields }];
  for (const selection of selections) {
    if (selection.kind === 'Field' || !selection.typeCondition || typename === undefined) continue;
    if (!types.isOfType(typename, selection.typeCondition)) continue;
    for (const { parts } of groupsOf(selection.selections, applying, place, types, typename)) groups.push({ isFragment: true, parts });
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
    leaf: inside === null ? field : undefined,
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
      if (typeof value === 'string') return quote(value);
      return Number.isSafeInteger(value) ? String(value) : JSON.stringify(value);
    };
  }
  const child = field.child;
  const forms = compileForms(inside, rewrites, child, types);
  const typename = child.fields.get('__typename');
  const writeValue = (run: Run, value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((item) => writeValue(run, item)).join(',')}]`;
    if (!isObject(value)) return 'null';
    return forms(typename ? readTypename(run, typename, value, types) : undefined).write(run, value) ?? 'null';
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
