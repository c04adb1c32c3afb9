import type { ExitCode } from '../exit-code.js';
import type { Problem } from './problem.js';

/** Ends a command with problems to print and the exit code that says of which sort they are. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ what }) => what.en).join('; '));
  }
}
