import { calendarDay } from '../calendar-day.js';
import { CLIENT, COORDINATE, GRAPH, HASH, ID, MOMENT, momentFrom, OPERATION_NAME } from './forms.js';
import { readJson, type JsonValue } from './json-value.js';

/** What one process of a gateway has counted in one span of time. */
export interface UseFile {
  readonly id: string;
  /** The day on which the span ended. */
  readonly day: string;
  /** Version of the supergraph that was served. */
  readonly graph: string;
  readonly clients: readonly ClientUse[];
}

export interface ClientUse {
  readonly client: string;
  /** `Towns 3f2a…`, name and hash; the name alone where it stands for many. */
  readonly operations: Counts;
  readonly fields: Counts;
}

export type Counts = readonly (readonly [key: string, count: number])[];

/** Reads a file that a gateway wrote (docs/operations.md). @throws Refusal (usage) */
export const readUseFile = (file: string): UseFile =>
  readJson(file, (json) => {
    json.at('format').must('redsail-usage');
    json.at('version').must(1);
    const id = json.at('id').text(ID);
    const from = json.at('from').text(MOMENT);
    const to = json.at('to').text(momentFrom(from));
    const graph = json.at('graph').text(GRAPH);
    const clients = json.at('clients').list('[{ client, operations, fields }, …]').map(readClient);
    return { id, day: to && calendarDay(new Date(to)), graph, clients };
  });

const readClient = (json: JsonValue): ClientUse => ({
  client: json.at('client').text(CLIENT),
  operations: json
    .at('operations')
    .list('[{ name, hash, count }, …]')
    .map((operation) => [operationOf(operation), operation.at('count').count()]),
  fields: json
    .at('fields')
    .entries(COORDINATE)
    .map(([coordinate, count]) => [coordinate, count.count()]),
});

function operationOf(json: JsonValue): string {
  const name = json.at('name').text(OPERATION_NAME);
  const hash = json.at('hash');
  return hash.isThere() ? `${name} ${hash.text(HASH)}` : name;
}
