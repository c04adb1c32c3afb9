import { readdirSync, readFileSync } from 'node:fs';
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

  it('has a row for every warning and every error of the logs, of its level, and for no other', () => {
    const sources = ['gateway/server/src', 'subgraphs/kit/src'].map((folder) => new URL(`../../../${folder}/`, import.meta.url));
    const code = sources.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const told = code.flatMap((each) =>
      [...each.matchAll(/\blog\.(warn|error)\([^;]*?'([^']+)',?\s*\)/g)].map(([, level, message]) => `${level}: ${message}`),
    );
    const rows = text.match(/^\| `[^|]+ \| (?:warn|error) \|/gm)!.flatMap((row) => {
      const [, messages, level] = row.split('|').map((cell) => cell.trim());
      return [...messages!.matchAll(/`([^`]+?)(?: …)?`/g)].map(([, message]) => `${level}: ${message}`);
    });
    expect([...new Set(told)].filter((line) => !rows.some((row) => line.startsWith(row)))).toEqual([]);
    expect(rows.filter((row) => !told.some((line) => line.startsWith(row)))).toEqual([]);
  });
});
