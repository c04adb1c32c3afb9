import { existsSync, readFileSync } from 'node:fs';
import { rolesDocument } from '../../../../schema/src/report/roles-document.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const roles = `
public: # 公众 · everybody
  - lamp:read
keeper: # 看守 · keeper
  - lamp:read
  - lamp:write
  - owner:read
`;
const supergraph = `
  type Query { lamps: LampConnection owners: OwnerConnection @requiresScopes(scopes: [["owner:read"]]) }
  type Mutation { light: Lamp @authenticated @requiresScopes(scopes: [["lamp:write"]]) }
  type Lamp { id: ID! owner: Owner price: Int @requiresScopes(scopes: [["price:read"]]) history: Int @requiresScopes(scopes: [["journal:read"]]) }
  type Owner @requiresScopes(scopes: [["owner:read"]]) { id: ID! @requiresScopes(scopes: [["owner:read"]]) history: Int @requiresScopes(scopes: [["journal:read"]]) }
  type LampConnection { nodes: [Lamp] }
  type OwnerConnection @requiresScopes(scopes: [["owner:read"]]) { nodes: [Owner] }
`;

test('names the roles with what they hold beyond the public, and what each scope opens', () => {
  const lines = rolesDocument(roles, supergraph)
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(lines).toEqual([
    '| `public` | 公众 · everybody | – |',
    '| `keeper` | 看守 · keeper | `lamp:write` `owner:read` |',
    '| `journal:read` | – | – | `*.history` | – |',
    '| `lamp:write` | `keeper` | – | – | `light` |',
    '| `owner:read` | `keeper` | `Owner` | – | – |',
    '| `price:read` | – | – | `Lamp.price` | – |',
  ]);
});

test('docs/roles.md is what roles.yaml and the supergraph give now', () => {
  const read = (file: string) => readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8');
  expect(read('docs/roles.md')).toBe(rolesDocument(read('schema/roles.yaml'), read('schema/published/supergraph.graphql')));
});

describe('in a graph with roles', () => {
  const at = schemaWorkplace('streets-and-lamps');
  const inFolder = ['--config', 'graph/subgraphs.yaml'];
  beforeEach(() => {
    const graph = at.read('subgraphs.yaml').replaceAll('folder: ', 'folder: ../');
    at.write('graph/subgraphs.yaml', graph);
    at.write('graph/roles.yaml', roles);
  });

  test('publish writes it beside the graph’s folder, and verify sees when it is stale', async () => {
    expect((await at.run(...inFolder, 'publish')).code).toBe(0);
    expect(existsSync(at.path('docs/roles.md'))).toBe(true);
    expect((await at.run(...inFolder, 'verify')).code).toBe(0);
    at.edit('graph/roles.yaml', 'keeper:', 'warden:');
    const { code, err } = await at.run(...inFolder, 'verify');
    expect(code).toBe(1);
    expect(err).toMatch(/docs\/roles\.md {2}STALE/);
  });
});
