import { readFileSync } from 'node:fs';
import { parsePrometheusText } from '../../support/prometheus-text.js';
import { ownMetrics } from '../gateway/server/telemetry/own-metrics.js';

const text = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

describe('docs/operations.md', () => {
  it('has a row for every metric of the gateway, of its kind, with its labels, and for no other', async () => {
    const { registry } = ownMetrics();
    const families = parsePrometheusText(await registry.metrics());
    const documented = [...text.matchAll(/^\| `(redsail_\w+)` \| (\w+)[^|]*\| ([^|]*)\|/gm)].map(([, name, kind, labels]) => ({
      name: name!,
      kind: kind!,
      labels: [...labels!.replaceAll(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map(([, label]) => label!),
    }));
    const real = registry.getMetricsAsArray().map(({ name }) => ({
      name,
      kind: families.get(name)!.type as string,
      labels: [...((registry.getSingleMetric(name) as unknown as { labelNames: readonly string[] }).labelNames ?? [])],
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(documented.sort(byName)).toEqual(real.sort(byName));
  });

  it('names in its alerts only metrics that are there', async () => {
    const names = new Set([...(await ownMetrics().registry.getMetricsAsJSON())].map(({ name }) => name));
    const asked = [...text.matchAll(/\b(redsail_[a-z_]+?)(?:_bucket)?\b/g)].map(([, name]) => name!);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });
});
