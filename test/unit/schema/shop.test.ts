import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { schemaWorkplace } from '../../support/schema-tool.js';

/** A graph that nobody here made for this tool: hand-written SDL in the style of the federation documentation, descriptions in English alone. */
const at = schemaWorkplace('shop');

const composedApi = async (): Promise<GraphQLSchema> => buildSchema((await at.run('compose', '--api')).out);

function operations(): readonly { readonly client: string; readonly text: string }[] {
  const clients = readdirSync(at.path('operations'));
  return clients.flatMap((client) =>
    readdirSync(at.path(join('operations', client))).map((file) => ({
      client,
      text: readFileSync(at.path(join('operations', client, file)), 'utf8'),
    })),
  );
}

test("a stranger's graph composes; nothing above INFO is said of it", async () => {
  const { code, out, err } = await at.run('compose');
  expect(code).toBe(0);
  expect(out).toContain('@join__field(graph: INVENTORY, requires: "price { amount currency } weightGrams")');
  expect(err).toMatch(/^INFO OVERRIDDEN_FIELD_CAN_BE_REMOVED: .*\n$/);
});

test('the operations of its three clients are valid, and ask for most of it', async () => {
  const schema = await composedApi();
  const saved = operations();
  expect(new Set(saved.map(({ client }) => client))).toEqual(new Set(['mobile', 'warehouse', 'web']));
  const asked = new Set<string>();
  for (const { text } of saved) {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const info = new TypeInfo(schema);
    visit(document, visitWithTypeInfo(info, { Field: () => void asked.add(`${info.getParentType()!.name}.${info.getFieldDef()!.name}`) }));
  }
  const all = Object.values(schema.getTypeMap())
    .filter((type) => 'getFields' in type && 'getInterfaces' in type && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys((type as { getFields(): object }).getFields()).map((field) => `${type.name}.${field}`));
  expect(all.filter((coordinate) => asked.has(coordinate)).length).toBeGreaterThan(all.length * 0.8);
});

test('what is hidden from clients is in the supergraph and not in their schema', async () => {
  expect((await at.run('compose')).out).toContain('purchasePrice');
  expect((await at.run('compose', '--api')).out).not.toContain('purchasePrice');
});
