import { Counter, Gauge, type Registry } from 'prom-client';

/** One series. Whoever counts adds to `value`. */
export interface Cell {
  value: number;
}

export interface TallyOptions {
  readonly kind: 'counter' | 'gauge';
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
}

/**
 * A counter or gauge for what happens many times in a request. To count in prom-client's own takes a look-up of the labels each time; a cell
 * takes an addition, and the registry is told when it is read.
 * @returns the cell of a series, always the same one; its labels in the order of `labelNames`
 */
export function createTally(registry: Registry, { kind, name, help, labelNames = [] }: TallyOptions): (...labels: string[]) => Cell {
  const series = new Map<string, { readonly labels: Readonly<Record<string, string>>; readonly cell: Cell }>();
  const shared = { name, help, labelNames: [...labelNames], registers: [registry] };
  const shown =
    kind === 'counter'
      ? new Counter({
          ...shared,
          collect() {
            this.reset();
            for (const { labels, cell } of series.values()) this.inc(labels, cell.value);
          },
        })
      : new Gauge({
          ...shared,
          collect() {
            for (const { labels, cell } of series.values()) this.set(labels, cell.value);
          },
        });
  void shown;
  const cellOf = (...values: string[]): Cell => {
    const key = values.join('\n');
    const found = series.get(key);
    if (found) return found.cell;
    const cell = { value: 0 };
    series.set(key, { labels: Object.fromEntries(labelNames.map((label, at) => [label, values[at]!])), cell });
    return cell;
  };
  // Without labels there is one series, and it is shown from the start.
  if (labelNames.length === 0) cellOf();
  return cellOf;
}
