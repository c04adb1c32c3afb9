import {
  batched,
  code,
  computed,
  connection,
  defineSubgraph,
  Entity,
  extend,
  foreign,
  many,
  part,
  protectedText,
  query,
  ref,
  register,
  text,
  value,
  type Many,
} from '@redsail/kit';
import { Kind, parse, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { printGraph } from '../../../../../subgraphs/kit/src/graph/schema.js';
import { emptyVault, graphOf } from '../../../../../subgraphs/kit/src/serve/department.js';
import type { Subgraph } from '../../../../../subgraphs/kit/src/serve/subgraph.js';
import { garden } from '../../../../support/garden/garden.js';

/** `Bed.name`: the fields that the department prints with the tag. */
function taggedIn(department: Subgraph): readonly string[] {
  const document: DocumentNode = parse(printGraph(graphOf(department, emptyVault())));
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (node.fields ?? [])
          .filter(({ directives = [] }) =>
            directives.some(
              ({ name, arguments: [tag] = [] }) => name.value === 'tag' && tag?.value.kind === Kind.STRING && tag.value.value === 'public',
            ),
          )
          .map((field) => `${node.name.value}.${field.name.value}`)
      : [],
  );
}

describe('in the garden', () => {
  const tagged = taggedIn(garden);
  const ofType = (type: string) => tagged.filter((one) => one.startsWith(`${type}.`)).map((one) => one.slice(type.length + 1));

  test('what the public may read of an open record: fields, labels, relations, and what is computed for it', () => {
    expect(ofType('Bed')).toEqual(
      expect.arrayContaining([
        'id',
        'code',
        'name',
        'state',
        'stateLabel',
        'part',
        'parts',
        'plants',
        'cost',
        'note',
        'region',
        'doubleRows',
      ]),
    );
  });

  test('not what takes a scope that the public has not, nor who changed what', () => {
    for (const name of ['rake', 'harvest', 'history']) expect(ofType('Bed')).not.toContain(name);
  });

  test('its pages and its queries, and the values on them', () => {
    expect(ofType('BedConnection')).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
    expect(ofType('BedEdge')).toEqual(['cursor', 'node']);
    expect(ofType('Query')).toEqual(['bed', 'beds', 'plant', 'plants', 'bedByName']);
    expect(ofType('PageInfo')).toHaveLength(4);
    expect(ofType('Money')).toEqual(['yuan', 'display']);
  });

  test('nothing of a record of people, of a command, or of what belongs to commands and histories', () => {
    for (const type of [
      'Gardener',
      'GardenerConnection',
      'GardenerEdge',
      'Mutation',
      'PlanBedPayload',
      'UserError',
      'Change',
      'FieldChange',
    ])
      expect([type, ofType(type)]).toEqual([type, []]);
  });

  test('not what is added to another department’s record without saying what it takes', () => {
    expect(ofType('Region')).toEqual([]);
  });
});

@value('一篮 · a basket')
class Basket {
  @text('果实 · fruit') fruit!: string;
  @protectedText('name', '采摘人 · who picked it') picker!: string;
  @text('价格 · price', { scope: 'card:read' }) price!: string;
}

@value('秤 · scales')
class Scales {
  @text('型号 · model') model!: string;
}

@register('果树 · fruit tree', { plural: 'fruitTrees', natural: 'no', keys: ['id'], scope: 'region:read' })
class FruitTree extends Entity {
  @code(null, '编号 · number', { unique: true }) no!: string;
  @code(null, '看园人手机 · telephone of who watches it', { unique: true, nullable: true, scope: 'card:read' }) watch?: string | null;
  @ref(() => Picker, '采摘人 · picker', { nullable: true }) picker?: string | null;
  @ref(() => Wage, '工钱 · wage', { nullable: true }) wage?: string | null;
  @many(() => Picker, 'tree', '采摘人 · pickers') pickers!: Many;
  @foreign('Person', 'id', '主人 · owner', { nullable: true }) owner?: string | null;
}

/** Somebody has given a record of people a scope of the public by mistake. */
@register('采摘人 · picker', { plural: 'pickers', natural: 'no', keys: ['id'], scope: 'region:read', subject: true })
class Picker extends Entity {
  @code(null, '工号 · number', { unique: true }) no!: string;
  @protectedText('name', '姓名 · name') name!: string;
  @ref(() => FruitTree, '果树 · tree', { nullable: true }) tree?: string | null;
}

@register('工钱 · wage', { plural: 'wages', natural: 'no', scope: 'card:read' })
class Wage extends Entity {
  @code(null, '编号 · number', { unique: true }) no!: string;
  @code(null, '卡号 · card', { unique: true, nullable: true, scope: 'card:write' }) card?: string | null;
}

const nothing = async () => [];
const orchard = defineSubgraph({
  name: 'orchard',
  title: '果园 · orchard',
  port: 4098,
  at: import.meta.url,
  registers: [FruitTree, Picker, Wage],
  values: [Basket, Scales],
  computed: [
    computed('Harvest', '收成 · harvest', { basket: part('Basket', '一篮 · basket'), wage: part('Wage', '工钱 · wage') }),
    computed('Ledger', '账簿 · ledger', { line: part('String', '一行 · line') }),
  ],
  extensions: [
    extend(FruitTree, {}, { harvest: batched('Harvest', '收成 · harvest', {}, nothing) }),
    extend(Picker, {}, { scales: batched('Scales', '秤 · scales', {}, nothing) }),
    extend(
      'Region',
      { key: 'code' },
      {
        trees: connection(() => FruitTree, { by: 'no' }, '果树 · trees'),
        pickers: connection(() => Picker, { by: 'no' }, '采摘人 · pickers'),
        wages: connection(() => Wage, { by: 'no' }, '工钱 · wages'),
        baskets: batched('[Basket]', '篮 · baskets', { scope: 'region:read' }, nothing),
        wagesPaid: batched('[Wage]', '工钱 · wages', { scope: 'region:read' }, nothing),
      },
    ),
  ],
  queries: [
    query('ledger', 'Ledger', '账簿 · ledger', {}, nothing),
    query('bestPicker', 'Picker', '采摘人 · picker', {}, nothing, { scope: 'region:read' }),
    query('bestTree', 'FruitTree', '果树 · tree', {}, nothing, { scope: 'region:read' }),
  ],
  migrations: { sqlite: [], postgres: [] },
});

test('in an orchard that tries to give away its pickers nothing of them is tagged, whichever way leads there', () => {
  expect(
    taggedIn(orchard)
      .filter((one) => !/^(PageInfo|FruitTree(Connection|Edge))\./.test(one))
      .toSorted(),
  ).toEqual([
    'Basket.fruit',
    'FruitTree.harvest',
    'FruitTree.id',
    'FruitTree.no',
    // Of another department, which says itself what of its record is open.
    'FruitTree.owner',
    'FruitTree.version',
    'Harvest.basket',
    'Query.bestTree',
    'Query.fruitTree',
    'Query.fruitTrees',
    'Region.baskets',
    'Region.trees',
  ]);
});

test('nor is a tree found by what is protected of it, which a query that is open to everybody would tell', () => {
  const query = parse(printGraph(graphOf(orchard, emptyVault()))).definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  ) as ObjectTypeDefinitionNode;
  const given = (name: string) =>
    query.fields!.find((field) => field.name.value === name)!.arguments!.map((argument) => argument.name.value);
  expect(given('fruitTree')).toEqual(['id', 'no']);
  // Where the record takes a token anyway, the field asks for its own scope.
  expect(given('wage')).toEqual(['id', 'no', 'card']);
});
