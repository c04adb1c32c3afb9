// The canned subgraphs of one row, all in one process. Told by its first argument, asked over its channel.
import { cannedAnswers } from './canned-answers.ts';
import { serveCanned } from './canned-server.ts';
import { cannedSubgraphs } from './graph.ts';
import { answerMessages, instructions } from './process-channel.ts';
import type { Calls, RecordedCall, SubgraphsSpec } from './specs.ts';

const spec = instructions<SubgraphsSpec>();
let fetches = 0;
let representations = 0;
let recorded: RecordedCall[] | null = null;

await Promise.all(
  cannedSubgraphs(spec.graph).map((subgraph) =>
    serveCanned(spec.ports[subgraph.name]!, spec.delayMs, cannedAnswers(subgraph), (answer, body) => {
      fetches += 1;
      representations += answer.representations;
      recorded?.push({ subgraph: subgraph.name, body });
    }),
  ),
);
answerMessages({
  calls: (): Calls => ({ fetches, representations }),
  record: () => void (recorded = []),
  recorded: () => recorded,
});
