import { isSpecifiedDirective, type GraphQLSchema } from 'graphql';
import leven from 'leven';
import { partsOf } from '../lint/parts.js';
import { partsOfCoordinate } from './touches.js';

/** Every coordinate that an operation can use: types and all their parts, and directives that are not GraphQL's own. */
export function coordinatesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const coordinates = new Set([...partsOf(schema)].map(({ coordinate }) => coordinate));
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    coordinates.add(`@${directive.name}`);
    for (const { name } of directive.args) coordinates.add(`@${directive.name}(${name}:)`);
  }
  return coordinates;
}

const MOST_SUGGESTIONS = 5;

/** Those that were perhaps meant, nearest first: spelt alike, in whatever case, or a member of that name in whatever type. */
export function nearCoordinates(wanted: string, coordinates: Iterable<string>): readonly string[] {
  const low = wanted.toLowerCase();
  const most = Math.max(2, Math.floor(low.length * 0.2));
  return [...coordinates]
    .flatMap((coordinate) => {
      const { member, argument } = partsOfCoordinate(coordinate)!;
      const asMember = member === undefined || argument !== undefined ? Infinity : distance(low, member.toLowerCase(), 1) + 1;
      const away = Math.min(distance(low, coordinate.toLowerCase(), most), asMember);
      return away <= most ? [{ coordinate, away }] : [];
    })
    .sort((a, b) => a.away - b.away || (a.coordinate < b.coordinate ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ coordinate }) => coordinate);
}

/** How many slips of the pen lie between them; Infinity beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const slips = leven(a, b);
  return slips > most ? Infinity : slips;
}
