import { conformance } from '../../support/differential/conformance.js';
import type { Occasion } from '../../support/differential/federated-graph.js';

const add = ({ state }: Occasion, what: string): number => {
  const done = [...((state.get('done') as string[] | undefined) ?? []), what];
  state.set('done', done);
  return done.length;
};
const done = ({ state }: Occasion): string => ((state.get('done') as string[] | undefined) ?? []).join(' ');

conformance(
  'mutations of several subgraphs in one operation',
  {
    stock: {
      sdl: `
        type Query { nothing: Int }
        type Mutation { take(item: ID!): Item  fail(item: ID!): Item  must(item: ID!): Item! }
        type Item @key(fields: "id") { id: ID! turn: Int done: String }
      `,
      resolvers: {
        Query: { nothing: () => null },
        Mutation: {
          take: (_: unknown, { item }: { item: string }, occasion: Occasion) => ({
            id: item,
            turn: add(occasion, `take ${item}`),
            done: done(occasion),
          }),
          fail: (_: unknown, { item }: { item: string }, occasion: Occasion) => {
            add(occasion, `fail ${item}`);
            throw new Error('no');
          },
          must: (_: unknown, { item }: { item: string }, occasion: Occasion) => {
            add(occasion, `must ${item}`);
            throw new Error('no');
          },
        },
        Item: { __resolveReference: ({ id }: { id: string }, occasion: Occasion) => ({ id, done: done(occasion) }) },
      },
    },
    bills: {
      sdl: `
        type Mutation { bill(item: ID!): Item }
        type Item @key(fields: "id") { id: ID! price: Int }
      `,
      resolvers: {
        Mutation: {
          bill: (_: unknown, { item }: { item: string }, occasion: Occasion) => ({ id: item, price: add(occasion, `bill ${item}`) }),
        },
        Item: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 100 }) },
      },
    },
  },
  [
    {
      it: 'they are done in the order of the operation, whichever subgraph does them',
      ask: 'mutation { a: take(item: "1") { turn } b: bill(item: "2") { price } c: take(item: "3") { turn done } }',
      data: { a: { turn: 1 }, b: { price: 2 }, c: { turn: 3, done: 'take 1 bill 2 take 3' } },
    },
    {
      it: 'what one of them returns is followed into other subgraphs',
      ask: 'mutation { bill(item: "2") { id done price } }',
      data: { bill: { id: '2', done: 'bill 2', price: 1 } },
    },
    {
      it: 'one that fails leaves the next ones to be done',
      ask: 'mutation { fail(item: "1") { id } take(item: "2") { turn } }',
      data: { fail: null, take: { turn: 2 } },
      errors: ['fail'],
    },
    {
      it: 'one that fails and may not be null takes the answer',
      ask: 'mutation { take(item: "2") { turn } must(item: "1") { id } }',
      data: null,
      errors: ['must'],
    },
    {
      it: 'the same one twice under two names is done twice',
      ask: 'mutation { x: take(item: "1") { turn } y: take(item: "1") { turn } }',
      data: { x: { turn: 1 }, y: { turn: 2 } },
    },
  ],
);
