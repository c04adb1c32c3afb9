import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ExitCode } from '../exit-code.js';
import { type Locate, locator } from '../locate.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { ComposeHint, ComposeMessage, ComposeResult, ComposeTask } from './compose-worker.js';
import type { SubgraphSdl } from './read-sdl.js';

export interface Composition {
  /** The supergraph SDL, for the gateway. */
  readonly supergraph: string;
  /** What clients see, as SDL. */
  readonly api: string;
  /** What composition remarked and lets pass. */
  readonly hints: readonly ComposeHint[];
}

/** Composition recurses along the relations of the graph: a hundred subgraphs chained together overflow the default of 4. */
const STACK_MEGABYTES = 256;

/** Composes the subgraphs. A hint above INFO is as bad as an error. @throws Refusal (cannot compose) */
export async function compose(subgraphs: readonly SubgraphSdl[]): Promise<Composition> {
  const result = await composeInWorker(subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl })));
  const locate = locator(subgraphs);
  const problemOf = (message: ComposeMessage) => asProblem(message, subgraphs, locate);
  if ('errors' in result) throw new Refusal(ExitCode.CANNOT_COMPOSE, result.errors.map(problemOf));
  const warnings = result.hints.filter(isWarning);
  if (warnings.length > 0) throw new Refusal(ExitCode.CANNOT_COMPOSE, warnings.map(problemOf));
  return result;
}

const isWarning = ({ level }: ComposeHint): boolean => level !== 'INFO' && level !== 'DEBUG';

async function composeInWorker(tasks: readonly ComposeTask[]): Promise<ComposeResult> {
  // `.js` when compiled, `.ts` when this file itself runs as TypeScript.
  const file = new URL(`./compose-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: tasks, resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
  try {
    const [result] = (await once(worker, 'message')) as [ComposeResult];
    return result;
  } finally {
    await worker.terminate();
  }
}

/** Where composition names no line, the first coordinate that its message quotes tells the place. */
function asProblem({ code, message, subgraph, line }: ComposeMessage, subgraphs: readonly SubgraphSdl[], locate: Locate): Problem {
  const what = { zh: '各子图合不成一张图', en: message };
  const file = subgraphs.find(({ name }) => name === subgraph)?.file;
  if (file && line) return { code, file, line, what };
  const coordinate = /"(\w+(?:\.\w+(?:\(\w+:\))?)?)"/.exec(message)?.[1];
  return { code, ...(coordinate && locate(coordinate, subgraph)), what };
}
