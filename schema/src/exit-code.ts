/** How a command of `redsail-schema` ends. */
export const ExitCode = {
  FINE: 0,
  /** The schema can be had, but something about it has to be mended: a stale file, a broken lint rule. */
  FINDINGS: 1,
  /** The subgraphs do not make one graph. */
  CANNOT_COMPOSE: 2,
  /** The command line or a file it names is wrong; nothing was looked at. */
  USAGE: 3,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
