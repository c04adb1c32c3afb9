import { buildSchema, parse, separateOperations, validate } from 'graphql';
import { usedCoordinates } from '../../../../../../gateway/server/src/telemetry/usage/used-coordinates.js';
import { isRecorded, useNotation, useNotationSchema } from '../../../../../support/use-notation.js';

const schema = buildSchema(useNotationSchema);

test.each(useNotation)('$title', ({ operation, operationName, coordinates }) => {
  const document = parse(operation);
  expect(validate(schema, document)).toEqual([]);
  const [own] = operationName ? [separateOperations(document)[operationName]!] : [document];
  expect(usedCoordinates(schema, own!)).toEqual(coordinates);
});

test('the table is sorted, and holds nothing but what is recorded', () => {
  for (const { coordinates } of useNotation) {
    expect(coordinates).toEqual([...new Set(coordinates)].sort());
    expect(coordinates.filter((coordinate) => !isRecorded(coordinate))).toEqual([]);
  }
  expect(['Level.TOWN', 'Level.*', 'Town', '@include'].filter(isRecorded)).toEqual([]);
});
