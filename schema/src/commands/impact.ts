import { buildSchema } from 'graphql';
import { compose } from '../compose/compose.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { coordinatesOf, nearCoordinates } from '../operations/coordinates.js';
import { readOperations } from '../operations/read-operations.js';
import { createUseIndex } from '../operations/use-index.js';
import { impactText } from '../report/impact-text.js';
import { unknownCoordinate } from '../report/operation-messages.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

/** `impact`: which saved operations and views use a part of the graph. */
export const impact: Command<{ readonly coordinate: string }> = async (graph, { coordinate }, { folder, out }) => {
  const operations = readOperations(graph);
  const { api } = await compose(readSdls(graph));
  const schema = buildSchema(api);
  const known = coordinatesOf(schema);
  if (!known.has(coordinate)) throw new Refusal(ExitCode.USAGE, [unknownCoordinate(coordinate, nearCoordinates(coordinate, known))]);

  const places = createUseIndex(schema, operations).meeting(coordinate);
  out(impactText({ coordinate, places, recorded: undefined }, folder));
  return ExitCode.FINE;
};
