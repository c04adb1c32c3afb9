import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, parse, print, visit } from 'graphql';
import '../../../../../gateway/server/src/config.js';
import { withoutAccessDirectives } from '../../../../../gateway/server/src/identity/without-access-directives.js';
import { guardedSupergraph } from '../stand-in/guarded-library.js';

/** As the gateway's own package has it; only here is it asked for by a test. */
const { ApolloGateway } = createRequire(new URL('../../../../../gateway/server/package.json', import.meta.url))('@apollo/gateway') as {
  ApolloGateway: new (options: object) => { load(): Promise<unknown>; stop(): Promise<void> };
};
const published = readFileSync(new URL('../../../../../schema/published/supergraph.graphql', import.meta.url), 'utf8');
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const load = async (supergraphSdl: string): Promise<void> => {
  const gateway = new ApolloGateway({ supergraphSdl, logger: silent });
  try {
    await gateway.load();
  } finally {
    await gateway.stop().catch(() => undefined);
  }
};

test.each([
  ['the library', guardedSupergraph],
  ['the published graph', published],
])('%s: the copy is loaded where the whole is refused', async (_, supergraph) => {
  await expect(load(supergraph)).rejects.toThrow(/requiresScopes|authenticated/);
  await expect(load(withoutAccessDirectives(supergraph))).resolves.toBeUndefined();
});

test('nothing but the guards is missing from the copy', () => {
  const guards = /^(authenticated|requiresScopes)/;
  const rest = visit(parse(published, { noLocation: true }), {
    Directive: (node) =>
      guards.test(node.name.value) || /specs\.apollo\.dev\/(authenticated|requiresScopes)/.test(print(node)) ? null : undefined,
    DirectiveDefinition: (node) => (guards.test(node.name.value) ? null : undefined),
    ScalarTypeDefinition: (node) => (guards.test(node.name.value) ? null : undefined),
  });
  const copy = withoutAccessDirectives(published);
  expect(copy).toBe(print(rest));
  expect(copy).not.toMatch(/@authenticated|requiresScopes/);
  expect(copy).toContain('join__Graph');
});

test('a graph without guards is copied as it is, but for its layout', () => {
  const sdl = 'type Query { a: String @deprecated }';
  expect(buildSchema(withoutAccessDirectives(sdl)).getQueryType()!.getFields().a!.deprecationReason).toBeDefined();
});
