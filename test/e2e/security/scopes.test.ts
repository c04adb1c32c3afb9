import { parseRoles } from '../../../gateway/server/src/identity/roles.js';
import { parseSupergraph } from '../../../gateway/server/src/supergraph/parse-supergraph.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../unit/gateway/server/stand-in/gateway.js';
import { guardedSupergraph, startLibrary } from '../../unit/gateway/server/stand-in/guarded-library.js';
import type { StandInSubgraph } from '../../unit/gateway/server/stand-in/subgraph.js';
import { token } from '../../unit/gateway/server/stand-in/tokens.js';
import type { Town } from '../../unit/gateway/server/stand-in/town.js';
import { attack } from './attack.js';

const roles = parseRoles('public: [shelf:read]\nvisitor: [shelf:read]\nservice: []');
let library: StandInSubgraph;
let gateway: RunningGateway;
let visitor: string;
beforeAll(async () => {
  library = await startLibrary();
  const town = { supergraphSdl: guardedSupergraph, organizations: library, personnel: library, livelihood: library } as unknown as Town;
  const supergraph = parseSupergraph(guardedSupergraph);
  const subgraphs = [{ name: 'catalogue', url: library.url, deadlineMs: 5_000 }];
  gateway = await startGateway(gatewayConfig(town, { production: true, roles, supergraph, subgraphs }));
  visitor = await token('visitor');
});
afterAll(async () => {
  await gateway?.stop();
  await library?.stop();
});

/** Of what is closed to the caller nothing is asked of the subgraph, and nothing comes back. */
async function ask(query: string, variables?: Record<string, unknown>) {
  library.seen.length = 0;
  const { status, errors, data } = await gateway.ask(query, { token: visitor, ...(variables ? { variables } : {}) });
  expect(library.seen.map((seen) => seen.query + JSON.stringify(seen.variables)).join('\n')).not.toMatch(
    /price|PRICE|note|loans|totalCount|lendBook/,
  );
  expect(JSON.stringify(data)).not.toMatch(/30|for the staff/);
  return { status, code: errors?.[0]?.extensions.code as string, text: '', headers: {} };
}

describe('a scope that is missing, gone around', () => {
  attack('a protected field under an alias', '200 FORBIDDEN; null in its place', () => ask('{ book(id: 1) { name free: price } }'));
  attack('a protected field in a fragment in a fragment', '200 FORBIDDEN; null in its place', () =>
    ask('{ book(id: 1) { name ...a } } fragment a on Book { ...b } fragment b on Book { price }'),
  );
  attack('a protected field through its interface', '200 FORBIDDEN; null where the type protects it', () =>
    ask('{ search { ... on Book { name note } } }'),
  );
  attack('a protected type through a union', '200 FORBIDDEN; null in its place', () =>
    ask('{ anything { ... on Reader { name } ... on Book { id } } }'),
  );
  attack('a filter on a protected field', '200 FORBIDDEN; null in its place', () =>
    ask('{ books(filter: { price: { from: 31 } }) { nodes { id } } }'),
  );
  attack('a filter on a protected field, in a variable', '200 FORBIDDEN; null in its place', () =>
    ask('query ($filter: BookFilter) { books(filter: $filter) { nodes { id } } }', { filter: { any: [{ price: { from: 31 } }] } }),
  );
  attack('an order by a protected field', '200 FORBIDDEN; null in its place', () =>
    ask('{ books(orderBy: { field: PRICE }) { nodes { id } } }'),
  );
  attack('the number of protected records', '200 FORBIDDEN; null in its place', () => ask('{ book(id: 1) { loans { totalCount } } }'));
  attack('a protected record through the connection of another', '200 FORBIDDEN; null in its place', () =>
    ask('{ books { edges { node { loans { edges { node { book { price } } } } } } } }'),
  );
  attack('a command without its scope, beside one with it', '200 FORBIDDEN; nothing is done', () =>
    ask('mutation { renameBook(id: 1, name: "x") { book { name } } lendBook(id: 1) { book { name } } }'),
  );
});
