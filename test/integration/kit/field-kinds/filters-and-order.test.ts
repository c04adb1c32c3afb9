import type { Comparison } from '../../../../subgraphs/kit/src/fields/kind.js';
import { orderName } from '../../../../subgraphs/kit/src/graph/order-name.js';
import { fieldOf, registerOf } from '../../../../subgraphs/kit/src/register/register.js';
import { describeOnEachDatabase } from '../../../support/databases.js';
import { SPECIMENS, type Specimens } from '../../../support/specimens/specimens.js';
import { cabinet, Tray } from '../../../support/specimens/tray.js';
import { startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const isOrdered = ({ kind }: Specimens) => kind.compare !== 'list';
const having = (...comparisons: readonly Comparison[]) =>
  SPECIMENS.filter(({ kind }) => comparisons.includes(kind.compare)).map((one) => [one.field, one] as const);

/** Beside the specimens of a field stand as many records without a value. */
const EMPTY = 3;

describeOnEachDatabase('a field', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(cabinet, database.url);
    // Numbers against the order of the values, so that no order comes about by itself.
    for (const { field, kind, values } of SPECIMENS) {
      const lines = values.map((value, at) => [numbered(field, values.length - at), kind.print(value as never)]);
      const empty = Array.from({ length: EMPTY }, (_, at) => [numbered(field, 900 + at), '']);
      const csv = [['no', field], ...lines, ...empty].map((cells) => cells.map(quoted).join()).join('\n');
      expect((await running.import('trays', csv)).problems.listed).toEqual([]);
    }
  });
  afterAll(() => running?.stop());

  const numbered = (field: string, at: number) => `${field}/${String(at).padStart(3, '0')}`;
  const nosOf = ({ field, values }: Specimens) => values.map((_, at) => numbered(field, values.length - at));
  const emptyNos = (field: string) => Array.from({ length: EMPTY }, (_, at) => numbered(field, 900 + at));

  /** The numbers of the field's own records that the conditions leave, in order; read page by page, so that cursors carry every value. */
  async function found(field: string, conditions: object, direction?: 'ASC' | 'DESC', pageSize = 500): Promise<string[]> {
    const orderBy = direction && { field: orderName(fieldOf(registerOf(Tray), field)), direction };
    const filter = { no: { startsWith: `${field}/` }, [field]: conditions };
    const nos: string[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors }: Awaited<ReturnType<typeof running.execute>> = await running.execute(
        `query ($filter: TrayFilter, $orderBy: TrayOrder, $first: Int, $after: String) {
          trays(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { no } pageInfo { hasNextPage endCursor } } }`,
        { filter, orderBy, first: pageSize, after },
      );
      expect(errors).toBeUndefined();
      nos.push(...data.trays.nodes.map((node: { no: string }) => node.no));
      if (!data.trays.pageInfo.hasNextPage) return nos;
      after = data.trays.pageInfo.endCursor;
    }
  }

  describe.each(SPECIMENS.filter(isOrdered).map((one) => [one.field, one] as const))('of kind %s', (field, specimens) => {
    const nos = nosOf(specimens);

    it('orders its values as the kind promises, empty ones last in either direction, whatever the page', async () => {
      for (const size of [1, 4, 500]) {
        expect(await found(field, {}, 'ASC', size)).toEqual([...nos, ...emptyNos(field)]);
        expect(await found(field, {}, 'DESC', size)).toEqual([...nos.toReversed(), ...emptyNos(field).toReversed()]);
      }
    });

    it('is found by each of its values and by nothing else', async () => {
      for (const [at, value] of specimens.values.entries()) expect(await found(field, { eq: value })).toEqual([nos[at]]);
    });

    it('is found empty, or not', async () => {
      expect(await found(field, { isNull: true })).toEqual(emptyNos(field));
      expect(await found(field, { isNull: false }, 'ASC')).toEqual(nos);
      expect(await found(field, { eq: null })).toEqual(emptyNos(field));
    });
  });

  it.each(having('range'))(
    'of kind %s is found from a value on, that one included, and before one, that one not',
    async (field, specimens) => {
      const nos = nosOf(specimens);
      for (const [at, value] of specimens.values.entries()) {
        expect(await found(field, { from: value }, 'ASC')).toEqual(nos.slice(at));
        expect(await found(field, { before: value }, 'ASC')).toEqual(nos.slice(0, at));
      }
      const [low, high] = [specimens.values[1], specimens.values.at(-1)];
      expect(await found(field, { from: low, before: high }, 'ASC')).toEqual(nos.slice(1, -1));
    },
  );

  it.each(having('text', 'exact'))('of kind %s is found among several values, and in none of no values', async (field, specimens) => {
    const { values } = specimens;
    expect(await found(field, { in: [values[0], values.at(-1)] }, 'ASC')).toEqual([nosOf(specimens)[0], nosOf(specimens).at(-1)]);
    expect(await found(field, { in: [] })).toEqual([]);
  });

  it.each(having('text'))('of kind %s is found by how it starts, whole characters, case and width kept apart', async (field, specimens) => {
    for (const value of specimens.values as string[]) {
      for (const prefix of [value, [...value][0]!]) {
        const starting = (specimens.values as string[]).map((one) => one.startsWith(prefix));
        expect(await found(field, { startsWith: prefix }, 'ASC')).toEqual(nosOf(specimens).filter((_, at) => starting[at]));
      }
    }
  });

  it.each(having('exact'))('of kind %s is found by what it is not; an empty one is not either', async (field, specimens) => {
    const [first, ...others] = nosOf(specimens);
    expect(first).toBeDefined();
    expect(await found(field, { not: specimens.values[0] }, 'ASC')).toEqual([...others, ...emptyNos(field)]);
  });

  it.each(having('list'))('of kind %s is found by each code it holds', async (field, specimens) => {
    const lists = specimens.values as string[][];
    for (const code of new Set(lists.flat())) {
      const holding = nosOf(specimens).filter((_, at) => lists[at]!.includes(code));
      expect((await found(field, { has: code })).toSorted()).toEqual(holding.toSorted());
    }
    expect(await found(field, { has: 'A"' })).toEqual([]);
  });

  it('does not take the cursor of a page in another order', async () => {
    const cursor = async (field: string) => {
      const page = `{ trays(first: 1, orderBy: {field: ${field}, direction: DESC}, filter: {no: {startsWith: "${field.toLowerCase()}/"}}) { pageInfo { endCursor } } }`;
      return (await running.execute(page)).data.trays.pageInfo.endCursor as string;
    };
    const text = await cursor('TEXT');
    for (const field of ['DAY', 'INSTANT', 'MONEY', 'RATIO', 'DECIMAL', 'COUNT', 'WHOLE', 'FLAG']) {
      const { errors } = await running.execute(`{ trays(first: 1, after: "${text}", orderBy: {field: ${field}}) { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
      expect(
        (await running.execute(`{ trays(first: 1, after: "${await cursor(field)}", orderBy: {field: ${field}}) { totalCount } }`)).errors,
      ).toBeUndefined();
    }
  });

  it('cannot be asked for a value that its column does not hold: the caller learns what was expected', async () => {
    for (const [condition, expected] of [
      ['money: {eq: "0.001"}', 'at most 2 places'],
      ['money: {from: "999999999999999999"}', 'at most 2 places'],
      ['ratio: {before: "9223372036854.775808"}', 'at most 6 places'],
      ['day: {from: "0000-01-01"}', 'a real calendar day'],
      ['instant: {before: "0000-06-01T00:00:00Z"}', 'a moment with its zone'],
    ]) {
      const { errors } = await running.execute(`{ trays(filter: {${condition}}) { totalCount } }`);
      expect(errors?.[0]?.message).toContain(expected);
      expect(errors?.[0]?.message).toMatch(/\p{Script=Han}.* · /u);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});
