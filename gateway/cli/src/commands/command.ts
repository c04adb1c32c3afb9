import type { Config } from '../config.js';
import type { Progress } from '../output/progress.js';

/** What a command is given besides its own words: nothing in a command reaches for the process itself. */
export interface Context {
  readonly config: Config;
  readonly clock: () => Date;
  /** Answers: what a script may want to read. */
  out(line: string): void;
  /** Everything else. */
  note(line: string): void;
  progress(): Progress;
  /** Asks a person; undefined when nobody sits at a terminal. */
  readonly ask?: (question: string) => Promise<string>;
}

export interface CommandArgument {
  readonly name: string;
  readonly title: string;
}

export interface CommandOption {
  /** As commander reads it: `--scale <n>`. */
  readonly flags: string;
  readonly title: string;
  readonly required?: boolean;
  readonly fallback?: string;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the program. `name` may be two words: `journal verify`. */
export interface Command {
  readonly name: string;
  readonly title: string;
  readonly arguments?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Command line → what it does. */
  readonly examples: readonly (readonly [string, string])[];
  /** @returns the exit code */
  run(words: readonly string[], options: Options, context: Context): Promise<number>;
}
