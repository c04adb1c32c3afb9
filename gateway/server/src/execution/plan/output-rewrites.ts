import type { FetchDataRewrite } from '@apollo/query-planner';

import type { TypeTable } from './types.js';

type Data = Record<string, unknown>;
/** Changes fresh data of a subgraph, before anybody else sees it. */
export type Rewrite = (data: unknown) => void;

/** A plan asks for a field under another name where two types would clash, and for the types of interface objects: put right here. */
export const compileOutputRewrites = (rewrites: readonly FetchDataRewrite[], types: TypeTable): Rewrite[] =>
  rewrites.map((rewrite) => {
    const last = rewrite.path.at(-1)!;
    const change: (object: Data) => void =
      rewrite.kind === 'ValueSetter'
        ? (object) => define(object, last, rewrite.setValueTo)
        : (object) => {
            if (!Object.hasOwn(object, last) || object[last] === undefined) return;
            define(object, rewrite.renameKeyTo, object[last]);
            delete object[last];
          };
    return at(rewrite.path.slice(0, -1), change, types);
  });

function at(path: readonly string[], change: (object: Data) => void, types: TypeTable): Rewrite {
  const [step, ...rest] = path;
  const next: (object: Data) => void = step === undefined ? change : inside(step, at(rest, change, types), types);
  const rewrite: Rewrite = (data) => {
    if (Array.isArray(data)) data.forEach(rewrite);
    else if (typeof data === 'object' && data !== null) next(data as Data);
  };
  return rewrite;
}

function inside(step: string, rewrite: Rewrite, types: TypeTable): (object: Data) => void {
  const type = typeOfStep(step);
  if (type === undefined) return (object) => rewrite(Object.hasOwn(object, step) ? object[step] : undefined);
  return (object) => {
    const typename = object.__typename;
    if (typeof typename !== 'string' || types.isOfType(typename, type)) rewrite(object);
  };
}

/** `... on Type` in the path of a rewrite. */
export const typeOfStep = (step: string): string | undefined => (step.startsWith('... on ') ? step.slice('... on '.length) : undefined);

/** Plain assignment to `__proto__` would change the object's kind instead. */
const define = (object: Data, name: string, value: unknown): void =>
  void Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
