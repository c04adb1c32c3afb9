import type { Bilingual } from '../report/problem.js';
import { API, SUPERGRAPH, type Version, type VersionChange, type VersionChanges } from './version.js';

/** Why an entry of history.yaml is none. */
export interface Misfit {
  readonly what: Bilingual;
  readonly expected: Bilingual;
}

/** One entry of history.yaml, as YAML gives it. A file name never leaves published/: rollback writes there. */
export function readVersion(given: unknown): Version | Misfit {
  const entry = mapping(given);
  const odd = FIELDS.find(([field, { fits }]) => !fits(entry[field]));
  if (odd) return misfit(odd[0], odd[1].expected, entry[odd[0]]);

  const files = mapping(entry.files) as Record<string, string>;
  const oddFile = Object.entries(files).find(([name, hash]) => !/^(contracts\/)?[a-z][a-z0-9_-]*\.graphql$/.test(name) || !isHash(hash));
  if (oddFile) return misfit(`files.${oddFile[0]}`, 'files: { <subgraph>.graphql: <SHA-256>, … }', oddFile[1]);
  if (files[SUPERGRAPH] !== entry.hash) return misfit(`files.${SUPERGRAPH}`, 'the same as hash', files[SUPERGRAPH]);
  if (!(API in files)) return misfit(`files.${API}`, `${API}: <SHA-256>`, undefined);

  const changes = readChanges(mapping(entry.changes));
  if ('what' in changes) return changes;
  const { version, at, author, note, rollbackOf, hash } = entry as unknown as Version;
  return { version, at, author, note, rollbackOf, hash, files: new Map(Object.entries(files)), changes };
}

interface Field {
  readonly fits: (value: unknown) => boolean;
  readonly expected: string;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isNumber = (value: unknown): boolean => isCount(value) && value !== 0;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTime = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
const orNone =
  (fits: Field['fits']): Field['fits'] =>
  (value) =>
    value === undefined || fits(value);

const FIELDS: readonly (readonly [string, Field])[] = [
  ['version', { fits: isNumber, expected: 'version: 12' }],
  ['at', { fits: isTime, expected: 'at: 2026-07-01T09:30:00.000+08:00' }],
  ['author', { fits: isText, expected: 'author: <name>' }],
  ['note', { fits: orNone(isText), expected: 'note: <text>' }],
  ['rollbackOf', { fits: orNone(isNumber), expected: 'rollbackOf: 11' }],
  ['hash', { fits: isHash, expected: 'hash: <SHA-256>' }],
  ['files', { fits: isMapping, expected: 'files: { <subgraph>.graphql: <SHA-256>, … }' }],
  ['changes', { fits: isMapping, expected: 'changes: { breaking, dangerous, safe, list }' }],
];

const SEVERITIES = ['breaking', 'dangerous', 'safe'] as const;

function readChanges(given: Record<string, unknown>): VersionChanges | Misfit {
  const { list, more = 0 } = given;
  const oddCount = SEVERITIES.find((severity) => !isCount(given[severity]));
  if (oddCount) return misfit(`changes.${oddCount}`, `${oddCount}: 3`, given[oddCount]);
  if (!isCount(more)) return misfit('changes.more', 'more: 3', more);
  if (!Array.isArray(list)) return misfit('changes.list', 'list: [{ severity, rule, coordinate, zh, en }, …]', list);
  const oddChange = list.findIndex((change) => !isChange(mapping(change)));
  if (oddChange >= 0) return misfit(`changes.list[${oddChange}]`, '{ severity, rule, coordinate, zh, en }', list[oddChange]);

  const changes = list.map((change) => asChange(change as Record<string, string>));
  for (const severity of SEVERITIES) {
    const listed = changes.filter((change) => change.severity === severity).length + (severity === 'safe' ? (more as number) : 0);
    // The likeliest cause is a file that was cut between two lines.
    if (listed !== given[severity]) return misfit(`changes.${severity}`, `${listed}, as many as are listed`, given[severity]);
  }
  const { breaking, dangerous, safe } = given as unknown as VersionChanges;
  return { breaking, dangerous, safe, list: changes, more: more as number };
}

const isChange = ({ severity, rule, coordinate, zh, en }: Record<string, unknown>): boolean =>
  SEVERITIES.includes(severity as 'safe') && [rule, coordinate, zh, en].every(isText);

const asChange = ({ severity, rule, coordinate, zh, en }: Record<string, string>): VersionChange => ({
  severity: severity as VersionChange['severity'],
  rule: rule!,
  coordinate: coordinate!,
  words: { zh: zh!, en: en! },
});

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mapping = (value: unknown): Record<string, unknown> => (isMapping(value) ? (value as Record<string, unknown>) : {});

function misfit(where: string, expected: string, came: unknown): Misfit {
  const shown = came === undefined ? '(空 · nothing)' : JSON.stringify(came);
  return { what: { zh: `${where} 的值不对：${shown}`, en: `${where} is ${shown}` }, expected: { zh: expected, en: expected } };
}
