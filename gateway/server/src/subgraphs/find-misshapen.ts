import type { FieldShape, Shape } from './answer-shape.js';

/**
 * Looks for the first value in an answer whose shape is not the one that was asked for: a list for an object, text for a list.
 *
 * Why it stands here: the plan's executor asserts these shapes, and where an answer breaks one, the whole operation is lost. Found at the
 * border, such an answer costs only its own subgraph's fields. Leaves are not looked at: the executor nulls a wrong one by itself.
 *
 * @returns the response names that lead to the value, or undefined when all is well
 */
export function findMisshapen(data: unknown, shape: Shape): string[] | undefined {
  if (data === null) return undefined;
  if (typeof data !== 'object' || Array.isArray(data)) return [];
  const record = data as Record<string, unknown>;
  if (record.__typename !== undefined && typeof record.__typename !== 'string') return ['__typename'];
  for (const [name, field] of shape) {
    // An alias may be any name, `constructor` too: what an object inherits is no answer.
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (value === undefined || value === null) continue;
    const misshapen = findInValue(value, field, field.listDepth);
    if (misshapen) return [name, ...misshapen];
  }
  return undefined;
}

function findInValue(value: unknown, field: FieldShape, depth: number | undefined): string[] | undefined {
  if (value === null || (depth === undefined && !field.fields)) return undefined;
  if (!Array.isArray(value)) {
    if (depth !== undefined && depth > 0) return [];
    return field.fields && findMisshapen(value, field.fields);
  }
  if (depth === 0) return field.fields && [];
  for (const item of value) {
    const misshapen = findInValue(item, field, depth === undefined ? undefined : depth - 1);
    if (misshapen) return misshapen;
  }
  return undefined;
}
