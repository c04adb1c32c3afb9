import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { readGraph } from '../../../../schema/src/compose/graph.js';
import { readOperations } from '../../../../schema/src/operations/read-operations.js';
import { Refusal } from '../../../../schema/src/report/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-clients');
const bare = schemaWorkplace('streets-and-lamps');

const read = (workplace = at) => readOperations(readGraph(workplace.path('subgraphs.yaml')));

/** The problems of a refusal, as `code file:line`. */
function problems(): readonly string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.exitCode).toBe(3);
    return error.problems.map(({ code, file, line }) => `${code} ${relative(at.path(''), file!)}:${line}`);
  }
  throw new Error('nothing was refused');
}

test('operations come by client, by file and as they stand in it, and the views last', () => {
  expect(read().map(({ client, name, file, line }) => `${client}/${name} ${relative(at.path(''), file)}:${line}`)).toEqual([
    'app/OrderRepair operations/app/order-repair.graphql:1',
    'app/reports/main-roads operations/app/reports/main-roads.graphql:1',
    'app/Street operations/app/street.graphql:2',
    'app/Streets operations/app/street.graphql:12',
    'board/Repairs operations/board/manifest.json:9',
    'board/names operations/board/manifest.json:15',
    'views/LampsByStreet views/lamps/by-street.graphql:1',
    'views/StreetsByLevel views/streets.graphql:1',
  ]);
});

test('the text of an operation is it and its fragments, without comments, and the same however it is laid out', () => {
  const before = read().find(({ name }) => name === 'Streets')!.text;
  expect(before).toBe(
    'query Streets($filter: StreetFilter) {\n  streets(filter: $filter) {\n    ...Heading\n  }\n}\n\nfragment Heading on Street {\n  name\n  level\n}',
  );
  at.write('operations/app/street.graphql', at.read('operations/app/street.graphql').replaceAll('\n', '\r\n').replaceAll('  ', '\t'));
  expect(read().find(({ name }) => name === 'Streets')!.text).toBe(before);
});

test('a graph without operations and views has none', () => {
  expect(read(bare)).toEqual([]);
});

test('operations and views of files that end in .gql are read as well', () => {
  at.write('operations/app/lamps.gql', '{ streets { name } }');
  at.write('views/names.gql', 'query Names { streets { name } }');
  expect(
    read()
      .filter(({ file }) => file.endsWith('.gql'))
      .map(({ client, name }) => `${client}/${name}`),
  ).toEqual(['app/lamps', 'views/Names']);
  rmSync(at.path('operations/app/lamps.gql'));
  rmSync(at.path('views/names.gql'));
});

test('files of other kinds, files of no client and empty folders are passed over', () => {
  const count = read().length;
  at.write('operations/README.md', '# Operations');
  at.write('operations/of-no-client.graphql', '{');
  at.write('operations/app/notes.txt', '{');
  at.write('views/columns.json', '{}');
  mkdirSync(at.path('operations/nobody'));
  mkdirSync(at.path('operations/app/folder.graphql'));
  expect(read()).toHaveLength(count);
});

test('a manifest whose JSON is escaped and packed in another way keeps the lines of its bodies', () => {
  at.write(
    'operations/board/manifest.json',
    '{ "operations": [\t{ "body": "query \\u0041 { streets { name } }", "id": "1", "name": "A" },\r\n\r\n{"id":"2","name":"B",\r\n"body":\r\n"query B { streets { \\/name } }" } ],\r\n"version": 1, "format": "apollo-persisted-query-manifest" }',
  );
  at.edit('operations/board/manifest.json', '\\/name', 'name');
  const lines = read().filter(({ client }) => client === 'board');
  expect(lines.map(({ name, line }) => [name, line])).toEqual([
    ['A', 1],
    ['B', 5],
  ]);
});

test.each([
  ['an operation that does not parse', 'operations/app/bad.graphql', 'query Bad {\n  street(code: ) { name }\n}', 'BAD_OPERATION', 2],
  ['an empty file', 'operations/app/bad.graphql', '# nothing yet\n', 'BAD_OPERATION', 2],
  ['a type', 'operations/app/bad.graphql', '{ streets { name } }\n"""one"""\ntype Bad { id: ID }', 'NOT_AN_OPERATION', 2],
  ['a fragment that is missing', 'views/bad.graphql', '{\n  streets {\n    ...Gone\n    ...Gone\n  }\n}', 'MISSING_FRAGMENT', 3],
  ['a fragment of another file', 'views/bad.graphql', '{\n  streets { ...Heading }\n}', 'MISSING_FRAGMENT', 2],
  ['a name that the client has used', 'operations/app/bad.graphql', '\nquery Street { streets { name } }', 'DUPLICATE_OPERATION', 8],
  ['two operations without a name', 'views/bad.graphql', '{ streets { name } }\n{ streets { code } }', 'DUPLICATE_OPERATION', 2],
  ['JSON that does not parse', 'operations/board/bad.json', '{\n  "format": "x"\n  "version": 1\n}', 'BAD_MANIFEST', 3],
  ['JSON that was merged badly', 'operations/board/bad.json', '{\n  "version": 1,\n<<<<<<< HEAD\n  "format": "x"\n}', 'BAD_MANIFEST', 3],
  ['JSON that is no manifest', 'operations/board/bad.json', '{ "operations": [] }', 'BAD_MANIFEST', 1],
  ['JSON that is nothing', 'operations/board/bad.json', 'null', 'BAD_MANIFEST', 1],
])('%s is refused with its file and line', (_case, file, text, code, line) => {
  at.write(file, text);
  // The later of two operations is told; files are read in their order.
  const where = line === 8 ? 'operations/app/street.graphql:2' : `${file}:${line}`;
  expect(problems()).toEqual([`${code} ${where}`]);
});

test('a manifest is held to version 1, and each of its entries to id, name and body', () => {
  at.edit('operations/board/manifest.json', '"id": "5d07c3f1",', '');
  expect(problems()).toEqual(['BAD_MANIFEST operations/board/manifest.json:15']);
  at.edit('operations/board/manifest.json', '"version": 1', '"version": 2');
  expect(problems()).toEqual(['BAD_MANIFEST operations/board/manifest.json:1']);
});

test('what is wrong within a manifest’s body is told on the line of the body', () => {
  at.edit('operations/board/manifest.json', '{ streets { name } }', '\\n\\n{ streets { ...Gone } }');
  expect(problems()).toEqual(['MISSING_FRAGMENT operations/board/manifest.json:15']);
  at.edit('operations/board/manifest.json', '...Gone }', '...Gone');
  expect(problems()).toEqual(['BAD_OPERATION operations/board/manifest.json:15']);
});

test('everything that is wrong is said at once', () => {
  at.write('operations/app/bad.graphql', '{');
  at.write('operations/board/bad.json', '{}');
  at.write('views/bad.graphql', 'query StreetsByLevel { ...Gone }');
  expect(problems()).toEqual([
    'BAD_OPERATION operations/app/bad.graphql:1',
    'BAD_MANIFEST operations/board/bad.json:1',
    'MISSING_FRAGMENT views/bad.graphql:1',
    'DUPLICATE_OPERATION views/streets.graphql:1',
  ]);
});

test('a name may be used again by another client', () => {
  at.write('operations/kiosk/street.graphql', 'query Street { streets { name } }');
  expect(read().filter(({ name }) => name === 'Street')).toHaveLength(2);
});

test('a folder that is a file is refused', () => {
  at.write('elsewhere/subgraphs.yaml', at.read('subgraphs.yaml'));
  at.write('elsewhere/operations', '');
  expect(() => readOperations(readGraph(at.path('elsewhere/subgraphs.yaml')))).toThrow('cannot be read (ENOTDIR)');
});
