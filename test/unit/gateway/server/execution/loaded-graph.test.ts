import { parseRoles } from '../../../../../gateway/server/src/identity/roles.js';
import { parseSupergraph } from '../../../../../gateway/server/src/supergraph/parse-supergraph.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { guardedSupergraph, startLibrary } from '../stand-in/guarded-library.js';
import type { StandInSubgraph } from '../stand-in/subgraph.js';
import { token } from '../stand-in/tokens.js';
import { composeSupergraph, type Town } from '../stand-in/town.js';

const roles = parseRoles(`
public: [shelf:read]
visitor: [shelf:read]
librarian: [shelf:read, book:note, book:count, reader:read, loan:read, loan:write, report:read]
service: []
`);

let library: StandInSubgraph;
let gateway: RunningGateway;
let visitor: string;
let librarian: string;

beforeAll(async () => {
  library = await startLibrary();
  const town = { supergraphSdl: guardedSupergraph, organizations: library, personnel: library, livelihood: library } as unknown as Town;
  gateway = await startGateway(
    gatewayConfig(town, {
      roles,
      supergraph: parseSupergraph(guardedSupergraph),
      subgraphs: [{ name: 'catalogue', url: library.url, deadlineMs: 5_000 }],
    }),
  );
  visitor = await token('visitor');
  librarian = await token('librarian');
});
afterAll(async () => {
  await gateway?.stop();
  await library?.stop();
});
beforeEach(() => {
  library.seen.length = 0;
});

const errorsOf = ({ errors = [] }: Awaited<ReturnType<RunningGateway['ask']>>) =>
  errors.map(({ extensions: { code, scope, paths } }) => [code, scope, ...(paths as string[][]).map((path) => path.join('.'))].join(' '));

describe('an answer', () => {
  const query = '{ title: book(id: 1) { cost: price name reader { name } loans { totalCount } } books { nodes { price id } totalCount } }';

  test('has the shape that was asked for, null where the caller may not look', async () => {
    const answer = await gateway.ask(query, { token: visitor });
    expect(answer.data).toEqual({
      title: { cost: null, name: 'book 1', reader: null, loans: null },
      books: {
        nodes: [
          { price: null, id: '1' },
          { price: null, id: '2' },
        ],
        totalCount: 2,
      },
    });
    expect(Object.keys(answer.data!.title)).toEqual(['cost', 'name', 'reader', 'loans']);
    expect(errorsOf(answer)).toEqual([
      'FORBIDDEN book:count title.cost books.nodes.price',
      'FORBIDDEN reader:read title.reader',
      'FORBIDDEN loan:read title.loans',
    ]);
    expect(library.seen.map((seen) => seen.query).join()).not.toMatch(/price|reader|loans/);
  });

  test('is whole for a caller who may, before and after one who may not: each has a plan of its own', async () => {
    for (const caller of [librarian, visitor, librarian, undefined, visitor]) {
      const { data, errors } = await gateway.ask(query, caller ? { token: caller } : {});
      const isWhole = caller === librarian;
      expect(data!.title).toEqual(
        isWhole
          ? { cost: 30, name: 'book 1', reader: { name: 'reader' }, loans: { totalCount: 1 } }
          : { cost: null, name: 'book 1', reader: null, loans: null },
      );
      expect(errors === undefined).toBe(isWhole);
    }
  });

  test('tells a caller without a token that one is needed', async () => {
    const answer = await gateway.ask('{ mine book(id: 1) { price } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ mine: null, book: { price: null } });
    expect(errorsOf(answer)).toEqual(['UNAUTHENTICATED  mine', 'UNAUTHENTICATED book:count book.price']);
  });

  test('needs nothing sent when nothing may be asked for', async () => {
    const answer = await gateway.ask('{ mine report }');
    expect(answer.data).toEqual({ mine: null, report: null });
    expect(library.seen).toEqual([]);
  });

  test('hides the closed objects behind an interface or a union, __typename and all', async () => {
    const answer = await gateway.ask(
      '{ search { __typename name note } anything { __typename ... on Reader { name } ... on Book { id } } }',
      {
        token: visitor,
      },
    );
    expect(answer.data).toEqual({
      search: [{ __typename: 'Book', name: 'book 1', note: null }, null, { __typename: 'Shelf', name: 'shelf', note: 'dusty' }],
      anything: [null, { __typename: 'Book', id: '2' }],
    });
    const whole = await gateway.ask('{ search { name } anything { __typename } }', { token: librarian });
    expect(whole.data).toEqual({
      search: [{ name: 'book 1' }, { name: 'reader' }, { name: 'shelf' }],
      anything: [{ __typename: 'Reader' }, { __typename: 'Book' }],
    });
  });

  test('leaves out what was skipped, and says nothing of it', async () => {
    const text = 'query ($all: Boolean!) { book(id: 1) { name price @include(if: $all) } }';
    expect(await gateway.ask(text, { token: visitor, variables: { all: false } })).toMatchObject({ data: { book: { name: 'book 1' } } });
    const asked = await gateway.ask(text, { token: visitor, variables: { all: true } });
    expect(asked.data).toEqual({ book: { name: 'book 1', price: null } });
  });

  test('goes on with what a subgraph has to say: an outage and a refusal stand side by side', async () => {
    library.misbehaviour = (response) => response.writeHead(503).end();
    try {
      const answer = await gateway.ask('{ book(id: 1) { name } mine }');
      expect(answer.data).toEqual({ book: null, mine: null });
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'SUBGRAPH_UNAVAILABLE']);
      expect(answer.errors?.[1]?.extensions.paths).toEqual([['book']]);
    } finally {
      library.misbehaviour = undefined;
    }
  });
});

describe('a command that the caller may not give', () => {
  const text = 'mutation { renameBook(id: 1, name: "a") { book { name } } lendBook(id: 1) { book { name } } }';

  test('is not sent, and no other of its operation is', async () => {
    const answer = await gateway.ask(text, { token: visitor });
    expect(answer.data).toBeNull();
    expect(errorsOf(answer)).toEqual(['FORBIDDEN loan:write lendBook']);
    expect(library.seen).toEqual([]);
  });

  test('is given by one who may', async () => {
    const { data } = await gateway.ask(text, { token: librarian });
    expect(data).toEqual({ renameBook: { book: { name: 'a' } }, lendBook: { book: { name: 'book 1' } } });
  });
});

test('an operation that cannot be told from others is the client’s mistake, and nothing of it is sent', async () => {
  const answer = await gateway.ask('query A { mine } query B { book(id: 1) { price } }', { token: visitor });
  expect([answer.status, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']]);
  expect(library.seen).toEqual([]);
});

test('the graph shows itself as it is, guards aside: introspection is the same for all', async () => {
  const text = '{ __type(name: "Book") { fields { name } } __schema { directives { name } types { name } } }';
  const [open, known] = [await gateway.ask(text), await gateway.ask(text, { token: librarian })];
  expect(open.data).toEqual(known.data);
  expect(open.data!.__type.fields.map(({ name }: { name: string }) => name)).toContain('price');
  expect(JSON.stringify(open.data)).not.toMatch(/requiresScopes|authenticated/);
});

test('nobody comes in by the subgraphs’ own doors', async () => {
  for (const text of ['{ _service { sdl } }', '{ _entities(representations: [{ __typename: "Reader", id: "r" }]) { __typename } }']) {
    const answer = await gateway.ask(text, { token: librarian });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  }
  expect(library.seen).toEqual([]);
});

test('a supergraph with a guard that nobody would enforce stops the start', async () => {
  const policed = composeSupergraph([
    {
      name: 'catalogue',
      url: library.url,
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])
        type Query { a: String @policy(policies: [["p"]]) }`,
    },
  ]);
  const town = { supergraphSdl: policed, organizations: library, personnel: library, livelihood: library } as unknown as Town;
  await expect(startGateway(gatewayConfig(town))).rejects.toThrow(/REDSAIL_SUPERGRAPH[\s\S]*@policy is not enforced/);
});
