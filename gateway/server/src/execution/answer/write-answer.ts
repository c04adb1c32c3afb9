import { toOctets } from '../../subgraphs/octets.js';
import type { CompiledPlan } from '../plan/compile-plan.js';
import { isObject, readPlace, readTypename, type Json } from '../run/read-place.js';
import type { ResponsePath, Run } from '../run/run.js';
import { isOwn, NOWHERE, type FieldShape, type ObjectShape, type TypeShape, type ValueShape } from './answer-shape.js';
import { JsonBytes } from './json-bytes.js';
import { outageOf } from './outages.js';
import { AFTER, BEFORE, WrittenJson } from './written-json.js';

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
  readonly data: WrittenJson;
  readonly outages: readonly Outage[];
  readonly misfits: readonly Misfit[];
}

/** One for all: answers are written one after another, without a pause. */
const ANSWER = new JsonBytes();
const NULL = Buffer.from('null');
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The answer in the client's shape as JSON, written in one go: names and order of the operation, nulls as GraphQL has them go up, leaves
 * checked against their types. What one entity has at one place of the operation is written once and copied, however often the answer holds
 * it. The functions below say whether the value stands. When it may not be null and is, they leave what they began: whoever may write a null
 * in its place goes back to where it began.
 * @param introspected answers to `__schema` and `__type`, by response name
 */
export function writeAnswer(run: Run, plan: CompiledPlan, shape: ObjectShape, introspected: Json): WrittenAnswer {
  const hasFailed = run.failed.length > 0;
  ANSWER.reset();
  ANSWER.isPlain = run.isPlain;
  ANSWER.piece(BEFORE);
  const work: Work = {
    run,
    plan,
    introspected,
    to: ANSWER,
    path: [],
    outages: [],
    misfits: [],
    lost: undefined,
    hasFailed,
    written: new Map(),
  };
  if (!writeObject(work, shape, run.root)) {
    ANSWER.length = BEFORE.length;
    ANSWER.piece(NULL);
  }
  ANSWER.piece(AFTER);
  return { data: new WrittenJson(ANSWER.take()), outages: work.outages, misfits: work.misfits };
}

interface Work {
  readonly run: Run;
  readonly plan: CompiledPlan;
  readonly introspected: Json;
  readonly to: JsonBytes;
  /** Where the work is; changed in place. */
  readonly path: (string | number)[];
  readonly outages: Outage[];
  readonly misfits: Misfit[];
  /** While a null goes up: the subgraph that it is missing for, if any. */
  lost: string | undefined;
  readonly hasFailed: boolean;
  /** By shape: where entities that are whole stand. */
  readonly written: Map<TypeShape, Map<Json, Written>>;
}

/** Where an entity was written, and which entities of other fetches had a part in it. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly others: readonly (Json | null | undefined)[];
}

const NO_OTHERS: Written['others'] = [];

function writeObject(work: Work, shape: ObjectShape, object: Json): boolean {
  const type = shape.typeOf(shape.only ?? typenameOf(work, shape, object));
  if (type === undefined) return invalid(work, `__typename of ${shape.type.name}`);
  if (type.isHidden && shape.only === undefined) return nothing(work);
  const { decidedBy, alsoDecidedBy } = type;
  const entity = decidedBy === undefined ? undefined : work.run.layers[decidedBy]?.get(object);
  if (entity === undefined || entity === null) return writeFields(work, type, object);
  let known = work.written.get(type);
  const found = known?.get(entity);
  if (found !== undefined && alsoDecidedBy.every((fetch, at) => work.run.layers[fetch]?.get(object) === found.others[at])) {
    work.to.repeat(found.start, found.end);
    return true;
  }
  const troubles = work.misfits.length + work.outages.length;
  const start = work.to.length;
  if (!writeFields(work, type, object)) return false;
  if (work.misfits.length + work.outages.length > troubles) return true;
  // The map may have been emptied meanwhile.
  known = work.written.get(type);
  if (known === undefined) work.written.set(type, (known = new Map()));
  const others = alsoDecidedBy.length === 0 ? NO_OTHERS : alsoDecidedBy.map((fetch) => work.run.layers[fetch]?.get(object));
  known.set(entity, { start, end: work.to.length, others });
  return true;
}

function writeFields(work: Work, type: TypeShape, object: Json): boolean {
  const { layers } = work.run;
  const { to } = work;
  const outagesBefore = work.outages.length;
  let isLost = false;
  let lostFor: string | undefined;
  // Most fields of an object come from the same layer as the field before.
  let layer = NOWHERE;
  let from: Json | null | undefined;
  if (type.fields.length === 0) to.byte(OPEN_OBJECT);
  for (const field of type.fields) {
    to.piece(field.key);
    if (field.kind !== 'value') {
      if (writeOwnWord(work, field, type)) continue;
    } else {
      let value: unknown;
      if (isOwn(field.source)) value = object[field.planName];
      else if (field.source !== NOWHERE) {
        if (field.source !== layer) {
          layer = field.source;
          from = layers[layer]?.get(object);
        }
        value = from === undefined || from === null ? undefined : from[field.planName];
      } else if (field.field !== undefined) value = readPlace(work.run, field.field, object);
      if (writeField(work, field, value, object)) continue;
    }
    isLost = true;
    lostFor ??= work.lost;
    // Without an outage there is nothing more to learn from the other fields.
    if (!work.hasFailed) return false;
    if (work.path.length === 0 && work.lost !== undefined) work.outages.push({ subgraph: work.lost, path: [field.name] });
  }
  if (!isLost) {
    to.byte(CLOSE_OBJECT);
    return true;
  }
  // What was missing inside an object that is not there any more is told once, by the place of the object.
  if (work.path.length > 0) work.outages.length = outagesBefore;
  work.lost = lostFor;
  return false;
}

/** `__typename`, and what introspection has found. */
function writeOwnWord(work: Work, field: FieldShape, { typenameJson }: TypeShape): boolean {
  if (field.kind === 'introspection') work.to.octets(toOctets(JSON.stringify(work.introspected[field.name] ?? null)));
  else if (typenameJson === undefined) return nothing(work);
  else work.to.piece(typenameJson);
  return true;
}

function writeField(work: Work, field: FieldShape & { kind: 'value' }, value: unknown, object: Json): boolean {
  const { value: shape } = field;
  if (shape.kind === 'leaf' && value !== null && value !== undefined && shape.write(work.to, value)) return true;
  if (field.isRemoved) {
    if (shape.nonNull) return nothing(work);
    work.to.piece(NULL);
    return true;
  }
  work.path.push(field.name);
  const stands =
    value === undefined || value === null
      ? writeNull(
          work,
          shape,
          field.what,
          value === undefined && field.field ? outageOf(work.run, work.plan, field.field, object) : undefined,
        )
      : writeValue(work, shape, value, field.what);
  work.path.pop();
  return stands;
}

/** @param what for messages */
function writeValue(work: Work, shape: ValueShape, value: unknown, what: string): boolean {
  if (value === null || value === undefined) return writeNull(work, shape, what, undefined);
  const start = work.to.length;
  let stands: boolean;
  if (shape.kind === 'leaf') stands = shape.write(work.to, value) || invalid(work, what);
  else if (shape.kind === 'list') stands = Array.isArray(value) ? writeList(work, shape.item, value, what) : invalid(work, what);
  else stands = isObject(value) ? writeObject(work, shape.shape, value) : invalid(work, what);
  return stands || writeNullFrom(work, start, shape);
}

function writeList(work: Work, item: ValueShape, list: readonly unknown[], what: string): boolean {
  const outagesBefore = work.outages.length;
  const { path, to } = work;
  to.byte(OPEN_LIST);
  let isLost = false;
  const depth = path.length;
  for (let at = 0; at < list.length; at++) {
    path[depth] = at;
    if (at > 0) to.byte(COMMA);
    if (writeValue(work, item, list[at], `item of ${what}`)) continue;
    isLost = true;
  }
  path.length = depth;
  if (!isLost) {
    to.byte(CLOSE_LIST);
    return true;
  }
  work.outages.length = outagesBefore;
  return false;
}

/** Null where it may stand: a null that goes up comes to rest here, and an outage is told by this place. */
function writeNullFrom(work: Work, start: number, shape: ValueShape): boolean {
  if (shape.nonNull) return false;
  if (work.lost !== undefined) work.outages.push({ subgraph: work.lost, path: [...work.path] });
  work.lost = undefined;
  if (work.to.length > start) {
    work.to.length = start;
    // Some of them stood in what is taken back.
    work.written.clear();
  }
  work.to.piece(NULL);
  return true;
}

function writeNull(work: Work, shape: ValueShape, what: string, outage: string | undefined): boolean {
  work.lost = outage;
  if (shape.nonNull && outage === undefined) work.misfits.push({ kind: 'missing', what, path: [...work.path] });
  return writeNullFrom(work, work.to.length, shape);
}

/** A value of the wrong form is as good as none. */
function invalid(work: Work, what: string): false {
  work.misfits.push({ kind: 'invalid', what, path: [...work.path] });
  return nothing(work);
}

/** For no subgraph's sake. */
function nothing(work: Work): false {
  work.lost = undefined;
  return false;
}

/** Its own word on its type, where a place may hold several. */
function typenameOf(work: Work, shape: ObjectShape, object: Json): string {
  const said = shape.typename && readTypename(work.run, shape.typename, object, shape.types);
  return typeof said === 'string' ? said : shape.type.name;
}
