import { relative } from 'node:path';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { unknownSubgraph } from '../report/messages.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

/** `print`: the SDL of every subgraph, or of those named. */
export const print: Command<{ readonly subgraphs: readonly string[] }> = async (graph, options, { folder, out }) => {
  const known = graph.subgraphs.map(({ name }) => name);
  const unknown = options.subgraphs.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refusal(
      ExitCode.USAGE,
      unknown.map((name) => unknownSubgraph(graph.file, name, known)),
    );

  const wanted = options.subgraphs.length > 0 ? options.subgraphs : known;
  for (const { name, file, sdl } of readSdls(graph)) {
    if (wanted.includes(name)) out(`# ${name} · ${relative(folder, file)}\n\n${sdl}\n`);
  }
  return ExitCode.FINE;
};
