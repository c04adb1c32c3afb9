import { readFileSync } from 'node:fs';
import { parsePrometheusText } from '../../support/prometheus-text.js';
import { createDepartmentMetrics } from '../../../subgraphs/kit/src/serve/metrics.js';
import { ownMetrics, type OwnMetrics } from '../gateway/server/telemetry/own-metrics.js';

const text = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

async function metricsOf(registry: OwnMetrics['registry']) {
  const families = parsePrometheusText(await registry.metrics());
  return registry
    .getMetricsAsArray()
    .map(({ name }) => registry.getSingleMetric(name) as unknown as { name: string; labelNames?: readonly string[] })
    .filter(({ name }) => name.startsWith('redsail_'))
    .map(({ name, labelNames = [] }) => ({ name, kind: families.get(name)!.type as string, labels: [...labelNames] }));
}

describe('docs/operations.md', () => {
  it('has a row for every metric of the gateway and the departments, of its kind, with its labels, and for no other', async () => {
    const documented = [...text.matchAll(/^\| `(redsail_\w+)` \| (\w+)[^|]*\| ([^|]*)\|/gm)].map(([, name, kind, labels]) => ({
      name: name!,
      kind: kind!,
      labels: [...labels!.replaceAll(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map(([, label]) => label!),
    }));
    const real = (await Promise.all([ownMetrics().registry, createDepartmentMetrics().registry].map(metricsOf))).flat();
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(documented.sort(byName)).toEqual(real.sort(byName));
  });

  it('names in its alerts only metrics that are there', () => {
    const registries = [ownMetrics().registry, createDepartmentMetrics().registry];
    const names = new Set(registries.flatMap((registry) => registry.getMetricsAsArray().map(({ name }) => name)));
    const asked = [...text.matchAll(/\b(redsail_[a-z_]+?)(?:_bucket)?\b/g)].map(([, name]) => name!);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });
});
