import type { Cache } from '../cache/cache.js';
import { ExitCode } from '../exit-code.js';
import { type Locate, locator } from '../locate.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { cachedComposition, keepComposition } from './composition-cache.js';
import type { ComposeHint, ComposeMessage, ComposeResult, ComposeTask } from './compose-worker.js';
import type { SubgraphSdl } from './read-sdl.js';
import { runInWorker } from './run-in-worker.js';

export interface Composition {
  /** The supergraph SDL, for the gateway. */
  readonly supergraph: string;
  /** What clients see, as SDL. */
  readonly api: string;
  /** What composition remarked and lets pass. */
  readonly hints: readonly ComposeHint[];
}

export interface ComposeOptions {
  /** Whether every field can be reached by a plan: the longest part of composition. Needless for what has been published once. Default: true. */
  readonly satisfiability?: boolean | undefined;
  /** Whether a hint above INFO is let pass, as in a graph that is history. Default: it is as bad as an error. */
  readonly lenient?: boolean | undefined;
  readonly cache?: Cache | undefined;
}

/** Composes the subgraphs. @throws Refusal (cannot compose) */
export async function compose(
  subgraphs: readonly SubgraphSdl[],
  { satisfiability = true, lenient = false, cache }: ComposeOptions = {},
): Promise<Composition> {
  const tasks = subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl }));
  const composition =
    (cache && cachedComposition(cache, tasks, satisfiability)) ?? (await composeAnew(subgraphs, { tasks, satisfiability, cache }));
  const warnings = lenient ? [] : warningsOf(composition, subgraphs);
  if (warnings.length > 0) throw new Refusal(ExitCode.CANNOT_COMPOSE, warnings);
  return composition;
}

/** The hints above INFO: the graph composes, though not to what its subgraphs say. */
export const warningsOf = ({ hints }: Pick<Composition, 'hints'>, subgraphs: readonly SubgraphSdl[]): readonly Problem[] =>
  problemsOf(hints.filter(isWarning), subgraphs).map(({ what, ...problem }) => ({
    ...problem,
    what: { zh: '合成的图与各子图所写不一致', en: what.en },
  }));

interface Task {
  readonly tasks: readonly ComposeTask[];
  readonly satisfiability: boolean;
  readonly cache: Cache | undefined;
}

async function composeAnew(subgraphs: readonly SubgraphSdl[], { tasks, satisfiability, cache }: Task): Promise<Composition> {
  const result = await runInWorker<ComposeResult>(import.meta.url, './compose-worker', { tasks, satisfiability });
  if ('errors' in result) throw new Refusal(ExitCode.CANNOT_COMPOSE, await errorsOf(result.errors, subgraphs));
  if (cache) keepComposition(cache, tasks, satisfiability, result);
  return result;
}

const isWarning = ({ level }: ComposeHint): boolean => level !== 'INFO' && level !== 'DEBUG';

/** Where GraphQL finds an SDL itself wrong, its words come with lines; they take the place of what composition says of it. */
async function errorsOf(errors: readonly ComposeMessage[], subgraphs: readonly SubgraphSdl[]): Promise<readonly Problem[]> {
  const invalid = subgraphs.filter(({ name }) => errors.some((error) => error.code === INVALID && isAbout(error, name)));
  // Loaded where it is needed: the library takes longer to load than most commands to run.
  const { sdlMistakes } = invalid.length > 0 ? await import('./sdl-mistakes.js') : { sdlMistakes: () => [] };
  const mistakes = new Map(invalid.map((subgraph) => [subgraph.name, sdlMistakes(subgraph)]));
  const rest = errors.filter((error) => {
    const [, said] = [...mistakes].find(([name]) => error.code === INVALID && isAbout(error, name)) ?? [];
    return !said || said.length === 0 || (error.line !== undefined && said.every(({ line }) => line !== error.line));
  });
  return [...[...mistakes.values()].flat(), ...problemsOf(rest, subgraphs)];
}

const INVALID = 'INVALID_GRAPHQL';

const isAbout = ({ subgraph, message }: ComposeMessage, name: string): boolean => subgraph === name || message.startsWith(`[${name}] `);

function problemsOf(messages: readonly ComposeMessage[], subgraphs: readonly SubgraphSdl[]): readonly Problem[] {
  const locate = locator(subgraphs);
  return messages.map((message) => asProblem(message, subgraphs, locate));
}

/** Where composition names no line, the first coordinate that its message quotes tells the place. */
function asProblem({ code, message, subgraph, line }: ComposeMessage, subgraphs: readonly SubgraphSdl[], locate: Locate): Problem {
  const what = { zh: '各子图合不成一张图', en: message };
  const file = subgraphs.find(({ name }) => name === subgraph)?.file;
  if (file && line) return { code, file, line, what };
  const coordinate = /"(\w+(?:\.\w+(?:\(\w+:\))?)?)"/.exec(message)?.[1];
  return { code, ...(coordinate && locate(coordinate, subgraph)), what };
}
