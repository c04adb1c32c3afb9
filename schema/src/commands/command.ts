import type { ExitCode } from '../exit-code.js';
import type { Cache } from '../cache/cache.js';
import type { Graph } from '../compose/graph.js';
import type { Config } from '../config.js';

/** Where a command runs and writes. */
export interface Surroundings {
  /** What time it is: no command looks at a clock of its own. */
  readonly clock: () => Date;
  /** Absolute; files are named relative to it. */
  readonly folder: string;
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** What has to be said about it. */
  readonly err: (text: string) => void;
  /** What the environment says. Without it nothing is kept unless --cache names a folder. */
  readonly config?: Config | undefined;
  /** Where what was worked out is kept: made by `run`, from --cache and `config`. */
  readonly cache?: Cache | undefined;
}

/** A command looks at the graph and says how it went. */
export type Command<Options = object> = (graph: Graph, options: Options, surroundings: Surroundings) => Promise<ExitCode>;
