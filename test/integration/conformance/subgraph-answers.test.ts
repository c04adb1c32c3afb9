import { startBothGateways, type BothGateways, type Sent } from '../../support/differential/both-gateways.js';
import { smallGraph } from '../../support/differential/federated-graph.js';
import { LINK } from '../../support/differential/graphs/link.js';

/** What the next answers of a subgraph are, in place of its own. */
let replies: Readonly<Record<string, unknown>> = {};
const reply = ({ subgraph }: Sent) => replies[subgraph];

const graph = () =>
  smallGraph('answers', [
    {
      name: 'a',
      sdl: `${LINK}
        type Query { one: Thing many: [Thing] nested: [[Thing]] must: Thing! kind: Kind count: Int words: [String] sure: [Int!]! deep: Deep }
        type Thing @key(fields: "id") { id: ID! name: String inner: Inner @shareable }
        type Inner @shareable { left: String both: [Both] }
        type Both @shareable { x: Int }
        type Deep { sure: [[Deep!]!] leaf: Int! next: Deep! }
        enum Kind { OLD NEW }
      `,
      resolvers: {
        Query: {
          one: () => ({ id: '1', name: 'n', inner: { left: 'l', both: [{ x: 1 }, null] } }),
          many: () => ['1', '2', '1'].map((id) => ({ id, name: 'n' })),
        },
      },
    },
    {
      name: 'b',
      sdl: `${LINK}
        type Thing @key(fields: "id") { id: ID! size: Int weight: Int! inner: Inner @shareable }
        type Inner @shareable { right: String }
      `,
      resolvers: {
        Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, size: Number(id), weight: 5, inner: { right: `r${id}` } }) },
      },
    },
  ]);

let both: BothGateways;
beforeAll(async () => {
  both = await startBothGateways(graph(), reply);
}, 60_000);
afterAll(() => both?.stop());
afterEach(() => {
  replies = {};
});

const ours = async (text: string, variables: Record<string, unknown> = {}) => (await both.ours.ask({ text, variables })).answer;
const places = ({ errors = [] }: Awaited<ReturnType<typeof ours>>) => errors.map(({ path }) => path?.join('.')).sort();
const codes = ({ errors = [] }: Awaited<ReturnType<typeof ours>>) => [...new Set(errors.map(({ extensions }) => extensions?.code))];

describe('records that are asked of another subgraph', () => {
  test('are sent once however often they come, and each place gets its own copy', async () => {
    const { answer, sent } = await both.ours.ask({ text: '{ many { id size inner { right } } }', variables: {} });
    expect(sent.find(({ subgraph }) => subgraph === 'b')!.variables.representations).toHaveLength(2);
    expect(answer.data!.many).toEqual(['1', '2', '1'].map((id) => ({ id, size: Number(id), inner: { right: `r${id}` } })));
  });

  test('are found in lists of lists, past nulls', async () => {
    replies = { a: { data: { nested: [[{ __typename: 'Thing', id: '2' }, null], null, [], [{ __typename: 'Thing', id: '1' }]] } } };
    expect(await ours('{ nested { size } }')).toEqual({ data: { nested: [[{ size: 2 }, null], null, [], [{ size: 1 }]] } });
  });

  test('are as many as there are: 20,000', async () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => String(index));
    replies = { a: { data: { many: ids.map((id) => ({ __typename: 'Thing', id })) } } };
    const { data, errors } = await ours('{ many { size } }');
    expect(errors).toBeUndefined();
    expect((data!.many as { size: number }[])[19_999]).toEqual({ size: 19_999 });
    expect(data!.many).toHaveLength(20_000);
  });

  test('that no key came for are not asked for', async () => {
    replies = { a: { data: { many: [{ __typename: 'Thing' }, { __typename: 'Thing', id: '2' }] } } };
    const { answer, sent } = await both.ours.ask({ text: '{ many { size } }', variables: {} });
    expect(sent.find(({ subgraph }) => subgraph === 'b')!.variables.representations).toEqual([{ __typename: 'Thing', id: '2' }]);
    expect(answer.data).toEqual({ many: [{ size: null }, { size: 2 }] });
  });
});

describe('two answers about one object are merged', () => {
  test('deeply, under aliases too', async () => {
    const text = '{ x: one { inner { left right } i: inner { right both { x } } } }';
    expect(await ours(text)).toEqual({
      data: { x: { inner: { left: 'l', right: 'r1' }, i: { right: 'r1', both: [{ x: 1 }, null] } } },
    });
  });

  test('under names that every object inherits', async () => {
    const text = '{ constructor: one { __proto__: inner { toString: left hasOwnProperty: right } valueOf: size } }';
    const answer = await ours(text);
    expect(JSON.stringify(answer.data)).toBe('{"constructor":{"__proto__":{"toString":"l","hasOwnProperty":"r1"},"valueOf":1}}');
    expect(({} as Record<string, unknown>)['hasOwnProperty']).toBe(Object.prototype.hasOwnProperty);
  });
});

describe('an answer that is not as the schema says', () => {
  test.each([
    ['text for a number', '{ count }', { count: 'many' }, { count: null }, ['count']],
    ['an object for text', '{ one { name } }', { one: { name: { a: 1 } } }, { one: { name: null } }, ['one.name']],
    ['a value that the enum has not', '{ kind }', { kind: 'NEWER' }, { kind: null }, ['kind']],
    [
      'null where none may be, in a list',
      '{ deep { sure { leaf } } }',
      { deep: { sure: [[{ leaf: 1 }], [{ leaf: null }]] } },
      { deep: { sure: null } },
      ['deep.sure.1.0.leaf'],
    ],
    [
      'null where none may be, two levels down',
      '{ deep { next { leaf } } count }',
      { deep: { next: { leaf: null } }, count: 1 },
      { deep: null, count: 1 },
      ['deep.next.leaf'],
    ],
    ['null where none may be, up to the root', '{ count must { id } }', { count: 1, must: null }, null, ['must']],
    ['a list that lacks an item', '{ sure count }', { sure: [1, null], count: 1 }, null, ['sure.1']],
    ['a field that is left out', '{ one { id name } }', { one: { id: '1' } }, { one: { id: '1', name: null } }, []],
    ['a field that may not be left out', '{ must { id name } }', { must: { name: 'n' } }, null, ['must.id']],
  ])('%s: null there, or above, and an error that says where', async (_, text, data, expected, errors) => {
    replies = { a: { data } };
    const answer = await ours(text);
    expect(answer.data).toEqual(expected);
    expect(places(answer)).toEqual(errors);
  });

  test('fields that nobody asked for are not in ours', async () => {
    replies = { a: { data: { one: { id: '1', name: 'n', secret: 1, __typename: 'Thing' }, more: 2 } } };
    expect(await ours('{ one { name } }')).toEqual({ data: { one: { name: 'n' } } });
  });

  test.each([
    ['a list for a single value', '{ count words }', { count: [1], words: ['w'] }],
    ['a single value for a list', '{ words count }', { words: 'w', count: 1 }],
    ['an object for a list', '{ many { name } count }', { many: { name: 'n' }, count: 1 }],
  ])('%s costs no more than the subgraph’s own fields', async (_, text, data) => {
    replies = { a: { data } };
    const answer = await ours(text);
    expect(answer.data).not.toBeUndefined();
    expect(answer.errors!.length).toBeGreaterThan(0);
  });
});

describe('the errors of a subgraph', () => {
  const broken = (path?: readonly (string | number)[]) => ({
    message: 'broken',
    ...(path ? { path } : {}),
    extensions: { code: 'BROKEN' },
  });

  test('without a place are told, and the data stays', async () => {
    replies = { a: { data: { count: 3 }, errors: [broken()] } };
    const answer = await ours('{ count }');
    expect(answer.data).toEqual({ count: 3 });
    expect(codes(answer)).toEqual(['BROKEN']);
  });

  test('of an entity stand at every place of the record', async () => {
    replies = { b: { data: { _entities: [{ size: null }, { size: 2 }] }, errors: [broken(['_entities', 0, 'size'])] } };
    const answer = await ours('{ many { size } }');
    expect(answer.data).toEqual({ many: [{ size: null }, { size: 2 }, { size: null }] });
    expect(places(answer)).toEqual(['many.0.size', 'many.2.size']);
  });

  test('beside an entity that is null are told, and the non-null field takes the record', async () => {
    replies = { b: { data: { _entities: [null, { weight: 5 }] }, errors: [broken(['_entities', 0, 'weight'])] } };
    const answer = await ours('{ many { id weight } }');
    expect(answer.data).toEqual({ many: [null, { id: '2', weight: 5 }, null] });
    expect(places(answer).filter((place) => place === 'many.0.weight')).not.toEqual([]);
  });

  test('at a place that is not there are told all the same', async () => {
    replies = { a: { data: { count: 3 }, errors: [broken(['nowhere', 7, 'at', 'all'])] } };
    const answer = await ours('{ count }');
    expect(answer.data).toEqual({ count: 3 });
    expect(codes(answer)).toEqual(['BROKEN']);
  });

  test('without any data leave its fields null', async () => {
    replies = { b: { data: null, errors: [broken()] } };
    const answer = await ours('{ one { name size } }');
    expect(answer.data).toEqual({ one: { name: 'n', size: null } });
    expect(codes(answer)).toEqual(['BROKEN']);
  });
});
