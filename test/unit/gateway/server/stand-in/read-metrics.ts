import { parsePrometheusText, valueOf, type Family, type Labels } from '../../../../support/prometheus-text.js';

export async function readMetrics(address: string): Promise<ReadonlyMap<string, Family>> {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
  return parsePrometheusText(await response.text());
}

/** How much a metric grew while something was done. */
export async function growth(address: string, name: string, labels: Labels, act: () => Promise<unknown>): Promise<number> {
  const before = valueOf(await readMetrics(address), name, labels);
  await act();
  return valueOf(await readMetrics(address), name, labels) - before;
}
