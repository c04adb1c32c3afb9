export interface DifferingValue {
  readonly path: readonly (string | number)[];
  readonly words: string;
}

/** Where two JSON values differ, the order of fields included; at most five places. */
export function differingValues(stock: unknown, ours: unknown): DifferingValue[] {
  const found: DifferingValue[] = [];
  for (const difference of differences(stock, ours, [])) {
    if (found.push(difference) === 5) break;
  }
  return found;
}

function* differences(stock: unknown, ours: unknown, path: readonly (string | number)[]): Generator<DifferingValue> {
  const at = path.join('.') || 'the root';
  if (Array.isArray(stock) && Array.isArray(ours) && stock.length === ours.length) {
    for (const [index, item] of stock.entries()) yield* differences(item, ours[index], [...path, index]);
  } else if (isRecord(stock) && isRecord(ours)) {
    const [names, ourNames] = [Object.keys(stock), Object.keys(ours)];
    for (const name of names) yield* differences(own(stock, name), own(ours, name), [...path, name]);
    for (const name of ourNames) if (!names.includes(name)) yield* differences(undefined, own(ours, name), [...path, name]);
    if (names.length === ourNames.length && names.join() !== ourNames.join() && names.every((name) => ourNames.includes(name))) {
      yield { path, words: `at ${at}: fields in another order: stock ${names.join(' ')}, ours ${ourNames.join(' ')}` };
    }
  } else if (stock !== ours) {
    yield { path, words: `at ${at}: stock ${short(stock)}, ours ${short(ours)}` };
  }
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    value = value !== null && typeof value === 'object' ? own(value as Record<string, unknown>, String(step)) : undefined;
  }
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (record: Record<string, unknown>, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
const short = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 160));
