import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../compose/graph.js';
import { readEntries } from '../read-entries.js';
import type { Rule } from './rule.js';

/** A place of this graph that breaks a rule for a reason. */
export interface Exemption {
  readonly rule: string;
  readonly coordinate: string;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

/** Reads lint.yaml beside subgraphs.yaml; a graph without one has no exemptions. @throws Refusal (usage) */
export function readExemptions(graph: Graph, rules: readonly Rule[]): readonly Exemption[] {
  const file = join(dirname(graph.file), 'lint.yaml');
  if (!existsSync(file)) return [];
  const ids = rules.map(({ id }) => id);
  const entries = readEntries(file, 'exemptions', {
    rule: { matches: (value) => ids.includes(value), example: `rule: ${ids.join(' | ')}` },
    coordinate: { matches: (value) => value !== '', example: 'coordinate: Region.path' },
    reason: { matches: (value) => value.trim() !== '', example: 'reason: what makes it right here' },
  });
  return entries.map((entry) => ({ ...entry, file }));
}
