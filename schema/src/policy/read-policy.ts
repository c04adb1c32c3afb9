import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { Graph } from '../compose/graph.js';
import type { Severity } from '../diff/change.js';
import { ExitCode } from '../exit-code.js';
import { unknownRule } from '../report/check-messages.js';
import { badConfig, badYaml, unknownField } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Policy } from './policy.js';

/** What holds where a graph has no policy.yaml. */
export const defaultPolicy: Policy = { unused: 'dangerous', rules: new Map(), usageDays: 90, plans: { fetches: 0, steps: 0 } };

const SEVERITIES: readonly Severity[] = ['breaking', 'dangerous', 'safe'];
const oneOf = SEVERITIES.join(' | ');

/**
 * Reads policy.yaml beside subgraphs.yaml. Everything that is wrong with it is said at once.
 * @param ruleIds the rules that there are
 * @throws Refusal (usage)
 */
export function readPolicy(graph: Graph, ruleIds: readonly string[]): Policy {
  const file = join(dirname(graph.file), 'policy.yaml');
  if (!existsSync(file)) return defaultPolicy;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const problems = document.errors.map(({ message, linePos }) => badYaml(file, linePos?.[0].line, message.split('\n')[0]!));
  const policy = { ...defaultPolicy, rules: new Map<string, Severity>(), plans: { ...defaultPolicy.plans } };

  const severity = (where: string, value: unknown, line: number): Severity | undefined => {
    if (SEVERITIES.includes(value as Severity)) return value as Severity;
    problems.push(badConfig(file, line, where, oneOf, value));
    return undefined;
  };
  const count = (where: string, value: unknown, line: number, least: number): number => {
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    problems.push(badConfig(file, line, where, `${least}, ${least + 1}, …`, value));
    return least;
  };
  const settings: Readonly<Record<string, (value: unknown, line: number) => void>> = {
    unused: (value, line) => (policy.unused = severity('unused', value, line) ?? policy.unused),
    'usage.days': (value, line) => (policy.usageDays = count('usage.days', value, line, 1)),
    'plans.fetches': (value, line) => (policy.plans.fetches = count('plans.fetches', value, line, 0)),
    'plans.steps': (value, line) => (policy.plans.steps = count('plans.steps', value, line, 0)),
  };

  const known = [...Object.keys(settings), 'rules.<rule>'];
  const isGroup = (where: string): boolean => known.some((name) => name.startsWith(`${where}.`));

  for (const { path, value, line } of leavesOf(document, lines)) {
    const [group, id] = path;
    const where = path.join('.');
    if (group === 'rules' && id !== undefined && path.length === 2) {
      if (ruleIds.includes(id)) policy.rules.set(id, severity(where, value, line) ?? 'breaking');
      else problems.push(unknownRule(file, line, id, ruleIds));
    } else if (settings[where]) settings[where](value, line);
    // `usage: 90` is a group that was given a value; anything else is a word that nobody reads.
    else if (isGroup(where))
      problems.push(badConfig(file, line, where, known.filter((name) => name.startsWith(`${where}.`)).join(', '), value));
    else problems.push(unknownField(file, line, where, known));
  }
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems satisfies Problem[]);
  return policy;
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly line: number;
}

/** The settings of a YAML document, `plans: { steps: 1 }` as `plans.steps`. */
function leavesOf({ contents }: Document, lines: LineCounter): readonly Leaf[] {
  const visit = (pairs: readonly Pair[], path: readonly string[]): readonly Leaf[] =>
    pairs.flatMap(({ key, value }): readonly Leaf[] => {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (isMap(value)) return visit(value.items as Pair[], [...path, name]);
      const line = isScalar(key) && key.range ? lines.linePos(key.range[0]).line : 1;
      return [{ path: [...path, name], value: isScalar(value) ? value.value : value, line }];
    });
  if (isMap(contents)) return visit(contents.items as Pair[], []);
  return contents === null ? [] : [{ path: [String(contents)], value: undefined, line: 1 }];
}
