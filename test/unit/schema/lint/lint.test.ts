import { parse } from 'graphql';
import { lint } from '../../../../schema/src/lint/lint.js';
import { queriesAreNouns } from '../../../../schema/src/lint/rules/queries-are-nouns.js';

const sdl = 'type Query {\n  getLamp: Int\n  listLamps: Int\n}';
const lamps = { name: 'lamps', url: 'http://127.0.0.1/', file: '/lamps.graphql', sdl, document: parse(sdl) };
const exemption = (coordinate: string) => ({
  rule: 'queries-are-nouns',
  coordinate,
  reason: 'its name is older than the rule',
  file: '/lint.yaml',
  line: 7,
});

test('a finding says where it is, what is wrong, what was expected and how to mend it', () => {
  expect(lint([queriesAreNouns], sdl, [lamps], [])).toEqual([
    expect.objectContaining({
      code: 'queries-are-nouns',
      coordinate: 'Query.getLamp',
      file: '/lamps.graphql',
      line: 2,
      expected: queriesAreNouns.expected,
      mend: queriesAreNouns.mend,
    }),
    expect.objectContaining({ coordinate: 'Query.listLamps', line: 3 }),
  ]);
});

test('an exempted finding is not reported', () => {
  const problems = lint([queriesAreNouns], sdl, [lamps], [exemption('Query.getLamp')]);
  expect(problems.map(({ coordinate }) => coordinate)).toEqual(['Query.listLamps']);
});

test('an exemption that exempts nothing is itself a finding', () => {
  const problems = lint([queriesAreNouns], 'type Query { lamp: Int }', [lamps], [exemption('Query.getLamp')]);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'UNUSED_EXEMPTION', file: '/lint.yaml', line: 7, coordinate: 'Query.getLamp' }),
  ]);
});
