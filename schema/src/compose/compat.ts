import { diff } from '@graphql-inspector/core';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { locator, type Locate, type Location } from '../locate.js';
import { furtherDifferences, otherComposerDiffers, otherComposerRefuses } from '../report/composition-messages.js';
import type { Problem } from '../report/problem.js';
import type { Composition } from './compose.js';
import type { SubgraphSdl } from './read-sdl.js';
import { runInWorker } from './run-in-worker.js';
import type { SecondOpinion } from './second-opinion-worker.js';

/** So many differences are named: where there are more, they have one cause. */
const MOST = 20;

/**
 * What the composer of other routers (@theguild/federation-composition) makes of the same subgraphs: its errors, or where the API that clients would see
 * there is another one. Order, descriptions and applied directives apart. Empty: both agree.
 */
export async function secondOpinion(subgraphs: readonly SubgraphSdl[], { api }: Pick<Composition, 'api'>): Promise<readonly Problem[]> {
  const tasks = subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl }));
  const opinion = await runInWorker<SecondOpinion>(import.meta.url, './second-opinion-worker', tasks);
  const locate = locator(subgraphs);
  if (opinion.errors)
    return atMost(opinion.errors.map(({ code, message }) => otherComposerRefuses(code, message, placeIn(message, locate))));
  const differences = await diff(schemaOf(api), schemaOf(opinion.api));
  return atMost(
    differences
      .filter(({ type }) => !/DESCRIPTION|DIRECTIVE_USAGE/.test(type))
      .map(({ path = '', message }) => {
        const coordinate = coordinateOf(path);
        return otherComposerDiffers(coordinate, message, locate(coordinate));
      }),
  );
}

/** Whatever directives it leaves applied need no definition here. */
const schemaOf = (sdl: string): GraphQLSchema => buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true });

/** `Query.regions.first` → `Query.regions(first:)`, `Region.name.@deprecated` → `Region.name`, `@cached.for` → `@cached(for:)`. */
function coordinateOf(path: string): string {
  const [first = '', ...rest] = path.split('.');
  const names = rest.filter((name) => !name.startsWith('@'));
  if (first.startsWith('@')) return names[0] === undefined ? first : `${first}(${names[0]}:)`;
  const [field, argument] = names;
  return [first, ...(field === undefined ? [] : [`.${field}`]), ...(argument === undefined ? [] : [`(${argument}:)`])].join('');
}

/** Its messages begin with the subgraph and quote coordinates. */
function placeIn(message: string, locate: Locate): Location | undefined {
  const subgraph = /^\[([^\]]+)\]/.exec(message)?.[1];
  const coordinate = /"(\w+(?:\.\w+(?:\(\w+:\))?)?)"/.exec(message)?.[1];
  return coordinate === undefined ? undefined : locate(coordinate, subgraph);
}

function atMost(problems: readonly Problem[]): readonly Problem[] {
  const rest = problems.length - MOST;
  return rest <= 0 ? problems : [...problems.slice(0, MOST), furtherDifferences(rest)];
}
