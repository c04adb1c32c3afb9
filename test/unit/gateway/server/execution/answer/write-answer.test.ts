import { answerOf } from '../stand-in/answer-of.js';

const sdl = `
  type Query { region: Region  regions: [Region]  strict: [Region!]!  grid: [[Int!]]  found: [Found]  named: Named }
  interface Named { name: String! }
  type Region implements Named { name: String!  code: ID  area: Float  people: Int  isOpen: Boolean  kind: Kind  any: Json  parent: Region  tags: [String!] }
  type Post implements Named { name: String!  title: String }
  union Found = Region | Post
  enum Kind { TOWN VILLAGE }
  scalar Json
`;
const missing = (what: string, path: (string | number)[]) => ({ kind: 'missing', what, path });
const invalid = (what: string, path: (string | number)[]) => ({ kind: 'invalid', what, path });

describe('the shape of an answer', () => {
  test('has the names and the order of the operation, whatever the subgraph sends beside them', () => {
    const { data } = answerOf(sdl, '{ region { second: name code first: name } }', {
      region: { code: '1', first: 'a', extra: 1, second: 'a' },
    });
    expect(JSON.stringify(data)).toBe('{"region":{"second":"a","code":"1","first":"a"}}');
  });

  test('merges fields of one name and follows fragments by the type of each object', () => {
    const query = `{ found { __typename ...on Named { name } ...post ... on Region { parent { name } parent { code } } } }
      fragment post on Post { title }`;
    const found = [
      { __typename: 'Post', name: 'a', title: 'b', parent: 'never' },
      { __typename: 'Region', name: 'c', title: 'never', parent: { name: 'd', code: 'e' } },
      null,
    ];
    expect(answerOf(sdl, query, { found }).data).toEqual({
      found: [{ __typename: 'Post', name: 'a', title: 'b' }, { __typename: 'Region', name: 'c', parent: { name: 'd', code: 'e' } }, null],
    });
  });

  test('leaves out what @skip and @include exclude', () => {
    const query = 'query($no: Boolean!) { region { name @skip(if: $no) code @include(if: $no) ... @include(if: false) { area } } }';
    expect(answerOf(sdl, query, { region: { name: 'a', code: '1', area: 1 } }, { no: true }).data).toEqual({ region: { code: '1' } });
    expect(answerOf(sdl, query, { region: { name: 'a', code: '1', area: 1 } }, { no: false }).data).toEqual({ region: { name: 'a' } });
  });

  test('takes names that every object seems to have for names', () => {
    const query = '{ region { constructor: code __proto__: name toString: code } }';
    const region = JSON.parse('{ "__proto__": "a" }') as object;
    expect(JSON.stringify(answerOf(sdl, query, { region }).data)).toBe('{"region":{"constructor":null,"__proto__":"a","toString":null}}');
  });
});

describe('a null that may not stand', () => {
  test.each<[string, string, unknown, unknown, unknown[]]>([
    [
      'nulls its object',
      '{ region { name } }',
      { region: { name: null } },
      { region: null },
      [missing('field Region.name', ['region', 'name'])],
    ],
    [
      'nulls its item only, where items may be null',
      '{ regions { name } }',
      { regions: [{}, { name: 'a' }] },
      { regions: [null, { name: 'a' }] },
      [missing('field Region.name', ['regions', 0, 'name'])],
    ],
    [
      'nulls the list, where items may not',
      '{ region { name tags } }',
      { region: { name: 'a', tags: ['b', null] } },
      { region: { name: 'a', tags: null } },
      [missing('item of field Region.tags', ['region', 'tags', 1])],
    ],
    [
      'nulls the inner list of two',
      '{ grid }',
      { grid: [[1, null], [2]] },
      { grid: [null, [2]] },
      [missing('item of item of field Query.grid', ['grid', 0, 1])],
    ],
    [
      'goes up to the top',
      '{ strict { name } }',
      { strict: [{ name: null }] },
      null,
      [missing('field Region.name', ['strict', 0, 'name'])],
    ],
    [
      'is told once, though others are missing beside it',
      '{ strict { name } region { name } }',
      {},
      null,
      [missing('field Query.strict', ['strict'])],
    ],
  ])('%s', (_, query, brought, data, misfits) => {
    expect(answerOf(sdl, query, brought)).toEqual({ data, misfits, outages: [] });
  });
});

describe('a value of another form', () => {
  test.each<[string, unknown]>([
    ['code', true],
    ['code', 1.5],
    ['area', '1'],
    ['people', 1.5],
    ['people', 2_147_483_648],
    ['isOpen', 'yes'],
    ['kind', 'CITY'],
    ['parent', 'text'],
    ['parent', []],
    ['tags', 'text'],
    ['tags', { length: 1 }],
  ])('is null, and an error at its place: %s %j', (field, value) => {
    const selected = field === 'parent' ? 'parent { code }' : field;
    const { data, misfits } = answerOf(sdl, `{ region { name ${selected} } }`, { region: { name: 'a', [field]: value } });
    expect(data).toEqual({ region: { name: 'a', [field]: null } });
    expect(misfits).toEqual([invalid(`field Region.${field}`, ['region', field])]);
  });

  test('takes its object with it where it may not be null', () => {
    expect(answerOf(sdl, '{ region { name } }', { region: { name: 5 } })).toEqual({
      data: { region: null },
      misfits: [invalid('field Region.name', ['region', 'name'])],
      outages: [],
    });
  });

  test('may be a type that the graph does not show', () => {
    const found = [
      { __typename: 'Secret', name: 'a' },
      { __typename: 'Post', name: 'b' },
    ];
    const { data, misfits } = answerOf(sdl, '{ found { __typename ... on Named { name } } }', { found });
    expect(data).toEqual({ found: [null, { __typename: 'Post', name: 'b' }] });
    expect(misfits).toEqual([invalid('__typename of Found', ['found', 0])]);
  });

  test('goes through as it is for a scalar of the graph’s own', () => {
    const any = { deep: [1, 'a', null], 'a"b': '\n' };
    expect(answerOf(sdl, '{ region { any } }', { region: { any } }).data).toEqual({ region: { any } });
  });
});

describe('an object whose own type nobody has asked for', () => {
  test('has what its interface has, and no __typename', () => {
    expect(answerOf(sdl, '{ named { name } }', { named: { name: 'a' } }).data).toEqual({ named: { name: 'a' } });
    expect(answerOf(sdl, '{ named { __typename name } }', { named: { name: 'a' } }).data).toEqual({ named: null });
  });
});
