import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, Kind, parse, TypeInfo, validate, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { run } from '../../../schema/src/run.js';
import { largeGraph } from '../../support/large-graph/large-graph.js';
import { recordTypes } from '../../support/large-graph/record-type.js';
import { writeLargeGraph } from '../../support/large-graph/write-large-graph.js';

const sizes = { subgraphs: 10, types: 500, operations: 200, seed: 4 };
const graph = largeGraph(sizes);

describe('a generated graph', () => {
  test('is the same for the same sizes and seed, and another for another seed', () => {
    expect(largeGraph(sizes)).toEqual(graph);
    const other = largeGraph({ ...sizes, seed: 5 });
    expect(other.subgraphs).not.toEqual(graph.subgraphs);
    expect(other.operations).not.toEqual(graph.operations);
  });

  test('has as many subgraphs, types and operations as it was asked for, each name once', () => {
    const names = graph.subgraphs.flatMap(({ sdl }) => [...sdl.matchAll(/^type (Record\d+)/gm)].map(([, name]) => name));
    expect(graph.subgraphs).toHaveLength(10);
    expect(new Set(names).size).toBe(500);
    expect(new Set(graph.operations.map(({ name }) => name)).size).toBe(200);
  });

  test('relates each type to two of other subgraphs, and chains all of them', () => {
    const types = recordTypes(sizes);
    for (const type of types) {
      expect(types[type.next]!.owner).not.toBe(type.owner);
      expect(types[type.other]!.owner).not.toBe(type.owner);
    }
    const met = new Set<number>();
    for (let at = 0; !met.has(at); at = types[at]!.next) met.add(at);
    expect(met.size).toBe(500);
  });

  test.each([
    [{ subgraphs: 1, types: 10 }, /at least 2 subgraphs, came 1/],
    [{ subgraphs: 10, types: 15 }, /a multiple of 10, came 15/],
    [{ subgraphs: 10, types: 0 }, /a multiple of 10, came 0/],
    [{ subgraphs: Number.NaN, types: 10 }, /at least 2 subgraphs, came NaN/],
  ])('cannot be made of %o', (wrong, words) => {
    expect(() => largeGraph({ ...sizes, ...wrong })).toThrow(words);
  });
});

describe('a generated graph, as written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-large-graph-'));
  let schema: GraphQLSchema;
  const said = { out: '', err: '' };
  beforeAll(async () => {
    writeLargeGraph(folder, graph);
    await run(['compose', '--api'], {
      clock: () => new Date(),
      folder,
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
    });
    schema = buildSchema(said.out);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('composes without a hint', () => expect(said.err).toBe(''));

  test('answers its operations, each of 3 to 12 fields out of 2 to 5 subgraphs', () => {
    const owners = ownersOfFields();
    const counts = graph.operations.map(({ text }) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      return countsOf(schema, document, owners);
    });
    expect(new Set(counts.map(({ subgraphs }) => subgraphs))).toEqual(new Set([2, 3, 4, 5]));
    expect(Math.min(...counts.map(({ fields }) => fields))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...counts.map(({ fields }) => fields))).toBe(12);
  });

  test('is asked through interfaces as well', () => {
    expect(graph.operations.some(({ text }) => text.includes('... on Record'))).toBe(true);
  });
});

/** `Record007.name` → the subgraph that alone has it; keys and shared fields, which others have too, belong to nobody. */
function ownersOfFields(): ReadonlyMap<string, string> {
  const owners = new Map<string, string[]>();
  for (const { name, sdl } of graph.subgraphs) {
    for (const definition of parse(sdl).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      for (const field of definition.fields ?? []) {
        const coordinate = `${definition.name.value}.${field.name.value}`;
        owners.set(coordinate, [...(owners.get(coordinate) ?? []), name]);
      }
    }
  }
  return new Map([...owners].filter(([, names]) => names.length === 1).map(([coordinate, names]) => [coordinate, names[0]!]));
}

function countsOf(schema: GraphQLSchema, document: DocumentNode, owners: ReadonlyMap<string, string>) {
  const info = new TypeInfo(schema);
  const subgraphs = new Set<string>();
  let fields = 0;
  const Field = ({ name }: { readonly name: { readonly value: string } }) => {
    fields += 1;
    const owner = owners.get(`${info.getParentType()!.name}.${name.value}`);
    if (owner) subgraphs.add(owner);
  };
  visit(document, visitWithTypeInfo(info, { Field }));
  return { fields, subgraphs: subgraphs.size };
}
