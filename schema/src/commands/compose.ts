import { compose as composeSdls } from '../compose/compose.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import type { Command } from './command.js';

/** `compose`: the supergraph, or the API schema that clients see. */
export const compose: Command<{ readonly api?: boolean }> = async (graph, options, { out, err }) => {
  const composition = await composeSdls(readSdls(graph));
  for (const { level, code, message } of composition.hints) err(`${level} ${code}: ${message}\n`);
  out(options.api ? composition.api : composition.supergraph);
  return ExitCode.FINE;
};
