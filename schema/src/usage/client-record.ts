import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../compose/graph.js';
import { CLIENT, COORDINATE, DAY, GRAPH, ID, OPERATION, type Form } from './forms.js';
import { readJson, type JsonValue } from './json-value.js';

/** What is known of one client's use: usage/<client>.json beside subgraphs.yaml, a file that git keeps. */
export interface ClientRecord {
  readonly client: string;
  /** By day, `2026-11-25`. */
  readonly days: Map<string, DayUse>;
}

export interface DayUse {
  /** The gateways' files that are counted in it: id → version of the supergraph. */
  readonly files: Map<string, string>;
  /** `Towns 3f2a…` → count. */
  readonly operations: Map<string, number>;
  /** Coordinate → count. */
  readonly fields: Map<string, number>;
}

const FORMAT = 'redsail-recorded-use';

export const usageFolder = (graph: Graph): string => join(dirname(graph.file), 'usage');
export const recordFile = (graph: Graph, client: string): string => join(usageFolder(graph), `${client}.json`);

/** Every client's record, by its name; none where nothing was ever imported. @throws Refusal (usage) */
export function readClientRecords(graph: Graph): Map<string, ClientRecord> {
  const folder = usageFolder(graph);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const records = names.sort().map((name) => readClientRecord(join(folder, name), name.slice(0, -'.json'.length)));
  return new Map(records.map((record) => [record.client, record]));
}

const readClientRecord = (file: string, name: string): ClientRecord =>
  readJson(file, (json) => {
    json.at('format').must(FORMAT);
    json.at('version').must(1);
    const client = json.at('client').text({ matches: (text) => CLIENT.matches(text) && text === name, example: name });
    const days = json.at('days').entries(DAY);
    return { client, days: new Map(days.map(([day, use]) => [day, readDay(use)])) };
  });

const readDay = (json: JsonValue): DayUse => ({
  files: readMap(json.at('files'), ID, (graph) => graph.text(GRAPH)),
  operations: readMap(json.at('operations'), OPERATION, (count) => count.count()),
  fields: readMap(json.at('fields'), COORDINATE, (count) => count.count()),
});

const readMap = <Value>(json: JsonValue, keys: Form, read: (value: JsonValue) => Value): Map<string, Value> =>
  new Map(json.entries(keys).map(([key, value]) => [key, read(value)]));

/** Sorted, and a line for each count: the difference that an import makes can be read. */
export function printClientRecord({ client, days }: ClientRecord): string {
  const printed = sorted(days).map(([day, { files, operations, fields }]) => [
    day,
    { files: plain(files), operations: plain(operations), fields: plain(fields) },
  ]);
  return `${JSON.stringify({ format: FORMAT, version: 1, client, days: Object.fromEntries(printed) }, null, 2)}\n`;
}

const plain = (map: ReadonlyMap<string, unknown>): object => Object.fromEntries(sorted(map));

/** By code unit: the same on every machine. */
const sorted = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));
