import type { CompiledPlan } from '../plan/compile-plan.js';
import { isObject, readPlace, readTypename, type Json } from '../run/read-place.js';
import type { ResponsePath, Run } from '../run/run.js';
import { isOwn, NOWHERE, type FieldShape, type ObjectShape, type TypeShape, type ValueShape } from './answer-shape.js';
import { outageOf } from './outages.js';

/** A place of the answer that is null because a subgraph gave no usable answer. */
export interface Outage {
  readonly subgraph: string;
  readonly path: ResponsePath;
}

/** A value that the graph promises, or shows in another form, and that the subgraphs did not give so. */
export interface Misfit {
  readonly kind: 'missing' | 'invalid';
  /** `field Person.nameMasked`, `item of field Person.phones`. */
  readonly what: string;
  readonly path: ResponsePath;
}

export interface WrittenAnswer {
  /** The data as JSON. */
  readonly text: string;
  readonly outages: readonly Outage[];
  readonly misfits: readonly Misfit[];
}

/** Stands for a value that may not be null and is: the null goes up to the next place that may be. */
const NOTHING = Symbol('nothing');
type Text = string | typeof NOTHING;

/**
 * The answer in the client's shape as JSON, written in one go: names and order of the operation, nulls as GraphQL has them go up, leaves
 * checked against their types. What one entity has at one place of the operation is written once, however often the answer holds it.
 * @param introspected answers to `__schema` and `__type`, by response name
 */
export function writeAnswer(run: Run, plan: CompiledPlan, shape: ObjectShape, introspected: Json): WrittenAnswer {
  const hasFailed = run.failed.length > 0;
  const work: Work = { run, plan, introspected, path: [], outages: [], misfits: [], lost: undefined, hasFailed, written: new Map() };
  const text = writeObject(work, shape, run.root);
  return { text: text === NOTHING ? 'null' : text, outages: work.outages, misfits: work.misfits };
}

interface Work {
  readonly run: Run;
  readonly plan: CompiledPlan;
  readonly introspected: Json;
  /** Where the work is; changed in place. */
  readonly path: (string | number)[];
  readonly outages: Outage[];
  readonly misfits: Misfit[];
  /** While a null goes up: the subgraph that it is missing for, if any. */
  lost: string | undefined;
  readonly hasFailed: boolean;
  /** By shape: texts of entities that are whole. */
  readonly written: Map<TypeShape, Map<Json, Written>>;
}

function writeObject(work: Work, shape: ObjectShape, object: Json): Text {
  const type = shape.typeOf(shape.only ?? typenameOf(work, shape, object));
  if (type === undefined) return invalid(work, `__typename of ${shape.type.name}`);
  if (type.isHidden && shape.only === undefined) return nothing(work);
  const [decisive, ...others] = type.decidedBy;
  const entity = decisive === undefined ? undefined : work.run.layers[decisive]?.get(object);
  if (entity === undefined || entity === null) return writeFields(work, type, object);
  let known = work.written.get(type);
  const found = known?.get(entity);
  if (found !== undefined && others.every((fetch, at) => work.run.layers[fetch]?.get(object) === found.others[at])) return found.text;
  const troubles = work.misfits.length + work.outages.length;
  const text = writeFields(work, type, object);
  if (text === NOTHING || work.misfits.length + work.outages.length > troubles) return text;
  if (known === undefined) work.written.set(type, (known = new Map()));
  // Looking at a character makes one text of its many parts, once for all its places.
  text.charCodeAt(0);
  known.set(entity, { text, others: others.map((fetch) => work.run.layers[fetch]?.get(object)) });
  return text;
}

/** What was written of an entity, and which entities of other fetches had a part in it. */
interface Written {
  readonly text: string;
  readonly others: readonly (Json | null | undefined)[];
}

function writeFields(work: Work, type: TypeShape, object: Json): Text {
  const { layers } = work.run;
  const outagesBefore = work.outages.length;
  let text = '';
  let isLost = false;
  let lostFor: string | undefined;
  // Most fields of an object come from the same layer as the field before.
  let layer = NOWHERE;
  let from: Json | null | undefined;
  for (const field of type.fields) {
    let written: Text;
    if (field.kind !== 'value') written = ownWord(work, field, type);
    else {
      let value: unknown;
      if (isOwn(field.source)) value = object[field.name];
      else if (field.source !== NOWHERE) {
        if (field.source !== layer) {
          layer = field.source;
          from = layers[layer]?.get(object);
        }
        value = from === undefined || from === null ? undefined : from[field.name];
      } else if (field.field !== undefined) value = readPlace(work.run, field.field, object);
      written = writeField(work, field, value, object);
    }
    if (written !== NOTHING) {
      text += field.key + written;
      continue;
    }
    isLost = true;
    lostFor ??= work.lost;
    // Without an outage there is nothing more to learn from the other fields.
    if (!work.hasFailed) return NOTHING;
    if (work.path.length === 0 && work.lost !== undefined) work.outages.push({ subgraph: work.lost, path: [field.name] });
  }
  if (!isLost) return text === '' ? '{}' : `${text}}`;
  // What was missing inside an object that is not there any more is told once, by the place of the object.
  if (work.path.length > 0) work.outages.length = outagesBefore;
  work.lost = lostFor;
  return NOTHING;
}

/** `__typename`, and what introspection has found. */
function ownWord(work: Work, field: FieldShape, { typenameText }: TypeShape): Text {
  if (field.kind === 'introspection') return JSON.stringify(work.introspected[field.name] ?? null);
  return typenameText ?? nothing(work);
}

function writeField(work: Work, field: FieldShape & { kind: 'value' }, value: unknown, object: Json): Text {
  const { value: shape } = field;
  if (shape.kind === 'leaf' && value !== null && value !== undefined) {
    const text = shape.write(value);
    if (text !== undefined) return text;
  }
  if (field.isRemoved) return shape.nonNull ? nothing(work) : 'null';
  work.path.push(field.name);
  const text =
    value === undefined || value === null
      ? writeNull(
          work,
          shape,
          field.what,
          value === undefined && field.field ? outageOf(work.run, work.plan, field.field, object) : undefined,
        )
      : writeValue(work, shape, value, field.what);
  work.path.pop();
  return text;
}

/** @param what for messages */
function writeValue(work: Work, shape: ValueShape, value: unknown, what: string): Text {
  if (value === null || value === undefined) return writeNull(work, shape, what, undefined);
  let text: Text;
  if (shape.kind === 'leaf') text = shape.write(value) ?? invalid(work, what);
  else if (shape.kind === 'list') text = Array.isArray(value) ? writeList(work, shape.item, value, what) : invalid(work, what);
  else text = isObject(value) ? writeObject(work, shape.shape, value) : invalid(work, what);
  return text === NOTHING ? nullOr(work, shape) : text;
}

function writeList(work: Work, item: ValueShape, list: readonly unknown[], what: string): Text {
  const outagesBefore = work.outages.length;
  const { path } = work;
  let text = '[';
  let isLost = false;
  const depth = path.length;
  for (let at = 0; at < list.length; at++) {
    path[depth] = at;
    const one = writeValue(work, item, list[at], `item of ${what}`);
    if (one !== NOTHING) {
      text += at === 0 ? one : `,${one}`;
      continue;
    }
    isLost = true;
    if (!work.hasFailed) break;
  }
  path.length = depth;
  if (!isLost) return `${text}]`;
  work.outages.length = outagesBefore;
  return NOTHING;
}

/** Null where it may stand: a null that goes up comes to rest here, and an outage is told by this place. */
function nullOr(work: Work, shape: ValueShape): Text {
  if (shape.nonNull) return NOTHING;
  if (work.lost !== undefined) work.outages.push({ subgraph: work.lost, path: [...work.path] });
  work.lost = undefined;
  return 'null';
}

function writeNull(work: Work, shape: ValueShape, what: string, outage: string | undefined): Text {
  work.lost = outage;
  if (shape.nonNull && outage === undefined) work.misfits.push({ kind: 'missing', what, path: [...work.path] });
  return nullOr(work, shape);
}

/** A value of the wrong form is as good as none. */
function invalid(work: Work, what: string): typeof NOTHING {
  work.misfits.push({ kind: 'invalid', what, path: [...work.path] });
  return nothing(work);
}

/** For no subgraph's sake. */
function nothing(work: Work): typeof NOTHING {
  work.lost = undefined;
  return NOTHING;
}

/** Its own word on its type, where a place may hold several. */
function typenameOf(work: Work, shape: ObjectShape, object: Json): string {
  const said = shape.typename && readTypename(work.run, shape.typename, object, shape.types);
  return typeof said === 'string' ? said : shape.type.name;
}
