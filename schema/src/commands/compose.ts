import { secondOpinion } from '../compose/compat.js';
import { ExitCode } from '../exit-code.js';
import { printProblems } from '../report/print-problems.js';
import { resolveSnapshot } from '../snapshot/resolve-snapshot.js';
import { readEdits, type EditOptions } from '../snapshot/subgraph-edits.js';
import type { Command } from './command.js';

interface Options extends EditOptions {
  readonly api?: boolean;
  readonly compat?: boolean;
}

/** `compose`: the supergraph, or the API schema that clients see. */
export const compose: Command<Options> = async (graph, options, { folder, out, err, cache }) => {
  const edits = readEdits(options, folder);
  const snapshot = await resolveSnapshot('worktree', { config: graph.file, reader: folder, headers: [], role: 'head', edits, cache });
  for (const { level, code, message } of snapshot.hints) err(`${level} ${code}: ${message}\n`);
  if (options.compat) {
    const differences = await secondOpinion(snapshot.subgraphs, snapshot);
    err(
      differences.length > 0 ? printProblems(differences, folder) : '✓ 另一合成器所得 API 相同 · the other composer gives the same API\n',
    );
  }
  out(options.api ? snapshot.api : snapshot.supergraph!);
  return ExitCode.FINE;
};
