import type { ComposeHint } from '../compose/compose-worker.js';
import type { SubgraphSdl } from '../compose/read-sdl.js';

/** A graph as it stands at one moment: in the working tree, at a commit, in a published folder, behind a URL. */
export interface Snapshot {
  /** For people: `HEAD~1`, `schema/published`, `the working tree`. */
  readonly title: string;
  /** Empty where only the API can be had (a URL that tells no more). */
  readonly subgraphs: readonly SubgraphSdl[];
  /** None where only the API can be had. */
  readonly supergraph: string | undefined;
  /** What clients see, as SDL. */
  readonly api: string;
  readonly hints: readonly ComposeHint[];
  /** The API of each contract as it was published with these subgraphs, by name; undefined where that is not known. */
  readonly contracts?: ReadonlyMap<string, string> | undefined;
  /** Whether the subgraphs were taken out of the supergraph, which does not tell all of them: see `alike`. */
  readonly extracted?: true | undefined;
}
