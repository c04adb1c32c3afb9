/** A coordinate, taken apart: `Type`, `Type.member`, `Type.member(argument:)`, `Type.*`, `@directive`, `@directive(argument:)`. */
export interface CoordinateParts {
  readonly type: string;
  readonly member: string | undefined;
  readonly argument: string | undefined;
}

const COORDINATE = /^(@?\w+)(?:\.(\w+|\*))?(?:\((\w+):\))?$/;

/** Undefined where it names something else than a part of a schema: an operation, `portal/Towns`. */
export function partsOfCoordinate(coordinate: string): CoordinateParts | undefined {
  const found = COORDINATE.exec(coordinate);
  return found ? { type: found[1]!, member: found[2], argument: found[3] } : undefined;
}

/**
 * Whether a use meets what a change touches, by their coordinates alone: the same; any member of a touched type; any value of an enum or
 * field of an input type (`RegionLevel.*`) where one is touched, and the other way round. What only a schema knows, interfaces and input
 * types within input types, is the index's (use-index.ts).
 */
export function matches(touched: string, use: string): boolean {
  if (touched === use) return true;
  const [change, place] = [partsOfCoordinate(touched), partsOfCoordinate(use)];
  if (!change || !place || change.type !== place.type) return false;
  if (change.argument !== undefined) return false;
  if (change.member === undefined) return true;
  return change.member === '*' ? place.member !== undefined : place.member === '*';
}
