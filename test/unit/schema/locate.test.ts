import { parse } from 'graphql';
import { locator } from '../../../schema/src/locate.js';

const sdl = `type Query {
  street(
    code: ID!
  ): Street
}
enum Level {
  MAIN
}
input Filter {
  level: Level
}`;
const locate = locator([
  { name: 'streets', file: 's.graphql', document: parse(sdl) },
  { name: 'lamps', file: 'l.graphql', document: parse('\nextend type Query {\n  street: Int\n lamp: Int }') },
]);

test.each([
  ['Query', 1],
  ['Query.street', 2],
  ['Query.street(code:)', 3],
  ['Level', 6],
  ['Level.MAIN', 7],
  ['Filter.level', 10],
])('%s is found on line %i', (coordinate, line) => {
  expect(locate(coordinate)).toEqual({ file: 's.graphql', line });
});

test('the subgraph asked for is preferred', () => {
  expect(locate('Query.street', 'lamps')).toEqual({ file: 'l.graphql', line: 3 });
});

test('what no subgraph defines is nowhere', () => {
  expect(locate('Query.nothing')).toBeUndefined();
});
