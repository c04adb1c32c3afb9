import { progressBars } from './progress-bars.js';
import { progressLines } from './progress-lines.js';
import type { Progress, ProgressOutput } from './progress.js';

/** Bars on a terminal, plain lines in a log. */
export const createProgress = (output: ProgressOutput): Progress => (output.terminal ? progressBars(output) : progressLines(output));
