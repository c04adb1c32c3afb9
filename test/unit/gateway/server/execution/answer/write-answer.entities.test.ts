import { answerOfRun, fetchNode, newRun, planOf } from '../stand-in/answer-of.js';

const sdl = `
  type Query { regions: [Region]  rows: [Row]  named: Named }
  type Row { region: Region  no: Int! }
  interface Named { name: String! }
  type Region implements Named { name: String!  code: ID  area: Float  people: Int  parent: Region }
  type Post implements Named { name: String!  title: String }
`;

describe('what several fetches bring', () => {
  const query = '{ regions { name code parent { name area } } }';
  const plan = planOf(
    {
      kind: 'Sequence',
      nodes: [
        fetchNode('first', '{ regions { __typename code parent { name } } }'),
        {
          kind: 'Flatten',
          path: ['regions', '@'],
          node: fetchNode(
            'second',
            'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { name parent { area } } } }',
            {
              requires: [
                {
                  kind: 'InlineFragment',
                  typeCondition: 'Region',
                  selections: [
                    { kind: 'Field', name: '__typename' },
                    { kind: 'Field', name: 'code' },
                  ],
                },
              ],
            },
          ),
        },
      ],
    },
    sdl,
  );
  const region = { __typename: 'Region', code: '1', parent: { name: 'above' } };

  test('stands together in one object, also where both bring objects of one name', () => {
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [region] }]]);
    run.layers[1] = new Map([[region, { name: 'a', parent: { area: 2 } }]]);
    expect(answerOfRun(sdl, query, plan, run).data).toEqual({ regions: [{ name: 'a', code: '1', parent: { name: 'above', area: 2 } }] });
  });

  test('is missing for the subgraph that gave no answer, told by the place where the null stands', () => {
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [region, { ...region, code: '2' }] }]]);
    run.failed[1] = 'second';
    expect(answerOfRun(sdl, query, plan, run)).toEqual({
      data: { regions: [null, null] },
      misfits: [],
      outages: [
        { subgraph: 'second', path: ['regions', 0] },
        { subgraph: 'second', path: ['regions', 1] },
      ],
    });
  });

  test('is written for each object, where objects of one entity differ in what the representation does not tell', () => {
    const brought = '{ regions { __typename code area } }';
    const entities = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { name } } }';
    const selections = [
      { kind: 'Field' as const, name: '__typename' },
      { kind: 'Field' as const, name: 'code' },
    ];
    const requires = [{ kind: 'InlineFragment' as const, typeCondition: 'Region', selections }];
    const named = { kind: 'Flatten' as const, path: ['regions', '@'], node: fetchNode('second', entities, { requires }) };
    const twofold = planOf({ kind: 'Sequence', nodes: [fetchNode('first', brought), named] }, sdl);
    const [one, other] = [
      { __typename: 'Region', code: '1', area: 1 },
      { __typename: 'Region', code: '1', area: 2 },
    ];
    const entity = { name: 'a' };
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [one, other, one] }]]);
    run.layers[1] = new Map([
      [one, entity],
      [other, entity],
    ] as never);
    expect(answerOfRun(sdl, '{ regions { code name } }', twofold, run).data).toEqual({
      regions: Array.from({ length: 3 }, () => ({ code: '1', name: 'a' })),
    });
    expect(answerOfRun(sdl, '{ regions { code area name } }', twofold, run).data).toEqual({
      regions: [1, 2, 1].map((area) => ({ code: '1', area, name: 'a' })),
    });
  });

  test('is written for each object, where one of two entities differs', () => {
    const entities = (name: string) =>
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { ${name} } } }`;
    const key = (name: string) => [
      {
        kind: 'InlineFragment' as const,
        typeCondition: 'Region',
        selections: [
          { kind: 'Field' as const, name: '__typename' },
          { kind: 'Field' as const, name },
        ],
      },
    ];
    const later = (subgraph: string, name: string, by: string) => ({
      kind: 'Flatten' as const,
      path: ['regions', '@'],
      node: fetchNode(subgraph, entities(name), { requires: key(by) }),
    });
    const nodes = [
      fetchNode('first', '{ regions { __typename code area } }'),
      later('second', 'name', 'code'),
      later('third', 'people', 'area'),
    ];
    const threefold = planOf({ kind: 'Sequence', nodes }, sdl);
    const [one, other] = [
      { __typename: 'Region', code: '1', area: 1 },
      { __typename: 'Region', code: '1', area: 2 },
    ];
    const shared = { name: 'a' };
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [one, other] }]]);
    run.layers[1] = new Map([
      [one, shared],
      [other, shared],
    ] as never);
    run.layers[2] = new Map([
      [one, { people: 1 }],
      [other, { people: 2 }],
    ] as never);
    expect(answerOfRun(sdl, '{ regions { name people } }', threefold, run).data).toEqual({
      regions: [
        { name: 'a', people: 1 },
        { name: 'a', people: 2 },
      ],
    });
  });

  test('has the type that one of them knows, though another that answers later knows an interface only', () => {
    const named = '{ named { __typename ... on Post { title } } }';
    const entities = (selection: string) =>
      `query($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
    const requires = [
      { kind: 'InlineFragment' as const, typeCondition: 'Named', selections: [{ kind: 'Field' as const, name: '__typename' }] },
    ];
    const later = (subgraph: string, selection: string) => ({
      kind: 'Flatten' as const,
      path: ['named'],
      node: fetchNode(subgraph, entities(selection), { requires }),
    });
    const first = fetchNode('first', '{ named { __typename } }');
    const nodes = [first, later('second', '... on Named { __typename title }'), later('third', '... on Named { __typename name }')];
    const threefold = planOf({ kind: 'Sequence', nodes }, sdl);
    const stub = { __typename: 'Named' };
    const run = newRun();
    run.layers[0] = new Map([[run.root, { named: stub }]]);
    run.layers[1] = new Map([[stub, { __typename: 'Post', title: 'a' }]]);
    run.layers[2] = new Map([[stub, { __typename: 'Named', name: 'b' }]]);
    expect(answerOfRun(sdl, named, threefold, run).data).toEqual({ named: { __typename: 'Post', title: 'a' } });
  });

  test('is not written twice wrongly: what is amiss with one entity is told at each of its places', () => {
    const shared = { name: null };
    const other = { ...region };
    const run = newRun();
    run.layers[0] = new Map([[run.root, { regions: [region, other] }]]);
    run.layers[1] = new Map([
      [region, shared],
      [other, shared],
    ] as never);
    const { data, misfits } = answerOfRun(sdl, '{ regions { name } }', plan, run);
    expect(data).toEqual({ regions: [null, null] });
    expect(misfits.map(({ path }) => path)).toEqual([
      ['regions', 0, 'name'],
      ['regions', 1, 'name'],
    ]);
  });

  test('is written anew, where the place in which it was written before has become null', () => {
    const rows = '{ rows { region { name } no } }';
    const nodes = [
      fetchNode('first', '{ rows { region { __typename code } no } }'),
      {
        kind: 'Flatten' as const,
        path: ['rows', '@', 'region'],
        node: fetchNode(
          'second',
          'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { name } } }',
          {
            requires: [
              {
                kind: 'InlineFragment',
                typeCondition: 'Region',
                selections: [
                  { kind: 'Field', name: '__typename' },
                  { kind: 'Field', name: 'code' },
                ],
              },
            ],
          },
        ),
      },
    ];
    const [one, other] = [{ ...region }, { ...region }];
    const run = newRun();
    const brought = [
      { region: one, no: null },
      { region: other, no: 2 },
    ];
    run.layers[0] = new Map([[run.root, { rows: brought }]]);
    const shared = { name: 'a' };
    run.layers[1] = new Map([
      [one, shared],
      [other, shared],
    ]);
    expect(answerOfRun(sdl, rows, planOf({ kind: 'Sequence', nodes }, sdl), run).data).toEqual({
      rows: [null, { region: { name: 'a' }, no: 2 }],
    });
  });
});
