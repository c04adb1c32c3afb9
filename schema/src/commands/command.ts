import type { ExitCode } from '../exit-code.js';
import type { Graph } from '../compose/graph.js';

/** Where a command runs and writes. */
export interface Surroundings {
  /** Absolute; files are named relative to it. */
  readonly folder: string;
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** What has to be said about it. */
  readonly err: (text: string) => void;
  /** What time it is; the machine's where none is given. */
  readonly clock?: () => Date;
}

/** A command looks at the graph and says how it went. */
export type Command<Options = object> = (graph: Graph, options: Options, surroundings: Surroundings) => Promise<ExitCode>;
