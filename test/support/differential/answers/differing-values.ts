/** Where two JSON values differ, the order of fields included; one line each, at most five. */
export function differingValues(stock: unknown, ours: unknown): string[] {
  return [...differences(stock, ours, '')].slice(0, 5);
}

function* differences(stock: unknown, ours: unknown, at: string): Generator<string> {
  if (Array.isArray(stock) && Array.isArray(ours) && stock.length === ours.length) {
    for (const [index, item] of stock.entries()) yield* differences(item, ours[index], `${at}.${index}`);
  } else if (isRecord(stock) && isRecord(ours)) {
    const [names, ourNames] = [Object.keys(stock), Object.keys(ours)];
    for (const name of names) yield* differences(own(stock, name), own(ours, name), `${at}.${name}`);
    for (const name of ourNames) if (!names.includes(name)) yield `at ${at}.${name}: stock nothing, ours ${short(own(ours, name))}`;
    if (names.length === ourNames.length && names.join() !== ourNames.join() && names.every((name) => ourNames.includes(name))) {
      yield `at ${at || '.'}: fields in another order: stock ${names.join(' ')}, ours ${ourNames.join(' ')}`;
    }
  } else if (stock !== ours) {
    yield `at ${at || '.'}: stock ${short(stock)}, ours ${short(ours)}`;
  }
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path)
    value = value !== null && typeof value === 'object' ? own(value as Record<string, unknown>, String(step)) : undefined;
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (record: Record<string, unknown>, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
const short = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 160));
