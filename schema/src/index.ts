export { run } from './run.js';
export type { Surroundings } from './commands/command.js';
export { ExitCode } from './exit-code.js';
