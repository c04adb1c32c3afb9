import type { Metric, Registry } from 'prom-client';

/** Seconds, the upper ends of the buckets. The graph aims at answers within 50 ms and gives up after 30 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** One series: takes durations in seconds. */
export type Observe = (seconds: number) => void;

/**
 * A histogram for what is timed many times in a request. Prom-client's own takes half a microsecond for each value, most of it for finding the
 * series again; here a value is two additions, and the registry gets the sums when it is read, in the form of prom-client's histograms.
 * @returns the function of a series, always the same one, by the value of its label
 */
export function createDurations(registry: Registry, name: string, help: string, label: string): (value: string) => Observe {
  const series = new Map<string, { readonly counts: Float64Array; sum: number; readonly observe: Observe }>();
  const get = async () => ({
    name,
    help,
    type: 'histogram',
    aggregator: 'sum',
    values: [...series].flatMap(([value, { counts, sum }]) => {
      let count = 0;
      const buckets = [...BUCKETS, '+Inf'].map((le, at) => {
        count += counts[at]!;
        return { metricName: `${name}_bucket`, labels: { le, [label]: value }, value: count };
      });
      const labels = { [label]: value };
      return [...buckets, { metricName: `${name}_sum`, labels, value: sum }, { metricName: `${name}_count`, labels, value: count }];
    }),
  });
  registry.registerMetric({ name, help, labelNames: [label], get } as unknown as Metric);

  return (value) => {
    const found = series.get(value);
    if (found) return found.observe;
    const counts = new Float64Array(BUCKETS.length + 1);
    const row = {
      counts,
      sum: 0,
      observe(seconds: number) {
        let at = 0;
        while (at < BUCKETS.length && seconds > BUCKETS[at]!) at += 1;
        counts[at]! += 1;
        row.sum += seconds;
      },
    };
    series.set(value, row);
    return row.observe;
  };
}
