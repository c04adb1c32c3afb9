import { isObject, readPlace, type Json } from '../run/read-place.js';
import type { ResponsePath, Run } from '../run/run.js';
import type { FieldShape, ObjectShape, TypeShape, ValueShape } from './compile-answer.js';
import { outageOf } from './outages.js';
import type { CompiledPlan } from '../plan/compile-plan.js';

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

export interface CompletedAnswer {
  readonly data: Json | null;
  readonly outages: readonly Outage[];
  readonly misfits: readonly Misfit[];
}

/** Stands for a value that may not be null and is: the null goes up to the next place that may be. */
const NOTHING = Symbol('nothing');

/**
 * The answer in the client's shape: names and order of the operation, nulls as GraphQL has them go up, leaves checked against their types.
 * @param introspected answers to `__schema` and `__type`, by response name
 */
export function completeAnswer(run: Run, plan: CompiledPlan, shape: ObjectShape, introspected: Json): CompletedAnswer {
  const work: Work = { run, plan, introspected, path: [], outages: [], misfits: [], lost: undefined, hasFailed: run.failed.length > 0 };
  const data = completeObject(work, shape, run.root);
  return { data: data === NOTHING ? null : (data as Json), outages: work.outages, misfits: work.misfits };
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
}

function completeObject(work: Work, shape: ObjectShape, object: Json): unknown {
  const type = shape.fieldsOf(shape.only ?? typenameOf(work, shape, object));
  if (type === undefined) return invalid(work, `__typename of ${shape.type.name}`);
  const completed: Record<string, unknown> = {};
  const outagesBefore = work.outages.length;
  let isLost = false;
  let lostFor: string | undefined;
  for (const field of type.fields) {
    const value = field.kind === 'value' ? completeField(work, field, object) : ownWord(work, field, type);
    if (value === NOTHING) {
      isLost = true;
      lostFor ??= work.lost;
      // Without an outage there is nothing more to learn from the other fields.
      if (!work.hasFailed) return NOTHING;
      if (work.path.length === 0 && work.lost !== undefined) work.outages.push({ subgraph: work.lost, path: [field.name] });
    } else if (field.name === '__proto__') {
      Object.defineProperty(completed, field.name, { value, writable: true, enumerable: true, configurable: true });
    } else {
      completed[field.name] = value;
    }
  }
  if (!isLost) return completed;
  // What was missing inside an object that is not there any more is told once, by the place of the object.
  if (work.path.length > 0) work.outages.length = outagesBefore;
  work.lost = lostFor;
  return NOTHING;
}

/** `__typename`, and what introspection has found. */
function ownWord(work: Work, { kind, name }: FieldShape, { typename }: TypeShape): unknown {
  if (kind === 'introspection') return work.introspected[name] ?? null;
  if (typename !== undefined) return typename;
  work.lost = undefined;
  return NOTHING;
}

function completeField(work: Work, shape: FieldShape & { kind: 'value' }, object: Json): unknown {
  const { name, field, value: valueShape } = shape;
  const value = field === undefined ? undefined : readPlace(work.run, field, object);
  if (valueShape.kind === 'leaf' && value !== null && value !== undefined) {
    if (valueShape.check(value)) return value;
  }
  work.path.push(name);
  const completed =
    value === undefined || value === null
      ? nullOf(
          work,
          valueShape,
          `field ${shape.coordinate}`,
          value === undefined && field ? outageOf(work.run, work.plan, field, object) : undefined,
        )
      : completeValue(work, valueShape, value, `field ${shape.coordinate}`);
  work.path.pop();
  return completed;
}

/** @param what for messages */
function completeValue(work: Work, shape: ValueShape, value: unknown, what: string): unknown {
  if (value === null || value === undefined) return nullOf(work, shape, what, undefined);
  if (shape.kind === 'leaf') return shape.check(value) ? value : orNothing(work, shape, invalid(work, what));
  const completed = shape.kind === 'list' ? completeList(work, shape.item, value, what) : completeComposite(work, shape.shape, value, what);
  return completed === NOTHING ? orNothing(work, shape, completed) : completed;
}

function completeComposite(work: Work, shape: ObjectShape, value: unknown, what: string): unknown {
  return isObject(value) ? completeObject(work, shape, value) : invalid(work, what);
}

function completeList(work: Work, item: ValueShape, value: unknown, what: string): unknown {
  if (!Array.isArray(value)) return invalid(work, what);
  const completed: unknown[] = [];
  const outagesBefore = work.outages.length;
  let isLost = false;
  for (let at = 0; at < value.length; at++) {
    work.path.push(at);
    const one = completeValue(work, item, value[at], `item of ${what}`);
    work.path.pop();
    if (one === NOTHING) {
      isLost = true;
      if (!work.hasFailed) return NOTHING;
    }
    completed.push(one);
  }
  if (!isLost) return completed;
  work.outages.length = outagesBefore;
  return NOTHING;
}

/** Null where it may stand; a null that goes up comes to rest here, and an outage is told by this place. */
function orNothing(work: Work, shape: ValueShape, value: unknown): unknown {
  if (shape.nonNull) return NOTHING;
  if (value === NOTHING && work.lost !== undefined) {
    work.outages.push({ subgraph: work.lost, path: [...work.path] });
    work.lost = undefined;
  }
  return null;
}

function nullOf(work: Work, shape: ValueShape, what: string, outage: string | undefined): unknown {
  work.lost = outage;
  if (!shape.nonNull) {
    if (outage !== undefined) work.outages.push({ subgraph: outage, path: [...work.path] });
    work.lost = undefined;
    return null;
  }
  if (outage === undefined) work.misfits.push({ kind: 'missing', what, path: [...work.path] });
  return NOTHING;
}

/** A value of the wrong form is as good as none. */
function invalid(work: Work, what: string): typeof NOTHING {
  work.lost = undefined;
  work.misfits.push({ kind: 'invalid', what, path: [...work.path] });
  return NOTHING;
}

/** Its own word on its type, where a place may hold several. */
function typenameOf(work: Work, shape: ObjectShape, object: Json): string {
  const said = shape.typename && readPlace(work.run, shape.typename, object);
  return typeof said === 'string' ? said : shape.type.name;
}
