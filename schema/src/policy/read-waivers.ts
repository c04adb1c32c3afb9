import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../compose/graph.js';
import { readEntries } from '../read-entries.js';
import type { Waiver } from './policy.js';

/**
 * Reads waivers/*.yaml beside subgraphs.yaml; a graph without the folder has none.
 * @param ruleIds the rules that there are
 * @throws Refusal (usage): a waiver without a date, a reason or an approver is none
 */
export function readWaivers(graph: Graph, ruleIds: readonly string[]): readonly Waiver[] {
  const folder = join(dirname(graph.file), 'waivers');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  return files.flatMap((file) =>
    readEntries<'rule' | 'coordinate' | 'subgraph' | 'reason' | 'approver' | 'until', 'subgraph'>(file, 'waivers', {
      rule: {
        matches: (value) => ruleIds.includes(value),
        example: `rule: ${ruleIds.slice(0, 3).join(' | ')} | … (redsail-schema explain)`,
      },
      coordinate: { matches: (value) => value !== '', example: 'coordinate: Region.parent' },
      subgraph: { matches: (value) => value !== '', example: 'subgraph: lamps', optional: true },
      reason: { matches: (value) => value.trim() !== '', example: 'reason: why it has to be broken' },
      approver: { matches: (value) => value.trim() !== '', example: 'approver: who approved it' },
      until: { matches: isDay, example: 'until: "2026-12-31", the last day on which it holds' },
    }).map((entry) => ({ ...entry, file })),
  );
}

/** `2026-02-30` is none. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
