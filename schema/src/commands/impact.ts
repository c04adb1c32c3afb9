import { existsSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { calendarDay } from '../calendar-day.js';
import type { Graph } from '../compose/graph.js';
import { compose } from '../compose/compose.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { coordinatesOf, nearCoordinates } from '../operations/coordinates.js';
import { readOperations } from '../operations/read-operations.js';
import { createRecordedUseIndex, createUseIndex } from '../operations/use-index.js';
import { impactText } from '../report/impact-text.js';
import { unknownCoordinate } from '../report/operation-messages.js';
import { Refusal } from '../report/refusal.js';
import { readPolicy } from '../policy/read-policy.js';
import { ruleIds } from '../rules/rule-table.js';
import { usageFolder } from '../usage/client-record.js';
import { readRecordedUse } from '../usage/read-recorded-use.js';
import type { Command } from './command.js';

/** `impact`: which saved operations and views use a part of the graph. */
export const impact: Command<{ readonly coordinate: string }> = async (graph, { coordinate }, { folder, out, clock, cache }) => {
  const operations = readOperations(graph);
  const { api } = await compose(readSdls(graph), { cache });
  const schema = buildSchema(api);
  const known = coordinatesOf(schema);
  if (!known.has(coordinate)) throw new Refusal(ExitCode.USAGE, [unknownCoordinate(coordinate, nearCoordinates(coordinate, known))]);

  const places = createUseIndex(schema, operations).meeting(coordinate);
  out(impactText({ coordinate, places, recorded: recordedPlaces(graph, schema, coordinate, calendarDay(clock())) }, folder));
  return ExitCode.FINE;
};

/** What gateways have counted of it within the policy's window; undefined where nothing was ever imported. */
function recordedPlaces(graph: Graph, schema: GraphQLSchema, coordinate: string, today: string) {
  if (!existsSync(usageFolder(graph))) return undefined;
  const recorded = readRecordedUse(graph, { today, days: readPolicy(graph, ruleIds).usageDays });
  return { from: recorded.from, to: recorded.to, places: createRecordedUseIndex(schema, recorded).meeting(coordinate) };
}
