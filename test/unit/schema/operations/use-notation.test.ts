import { buildSchema } from 'graphql';
import { usesOf } from '../../../../schema/src/operations/uses.js';
import { savedOperations } from '../../../support/saved-operation.js';
import { isRecorded, useNotation, useNotationSchema } from '../../../support/use-notation.js';

const schema = buildSchema(useNotationSchema);

test.each(useNotation.map((row) => [row.title, row] as const))('the tool reads what a gateway counts: %s', (_title, row) => {
  const operation = savedOperations(row.operation).find(({ name }) => row.operationName === undefined || name === row.operationName)!;
  const recorded = new Set(
    usesOf(schema, operation)
      .map(({ coordinate }) => coordinate)
      .filter(isRecorded),
  );
  expect([...recorded].sort()).toEqual(row.coordinates);
});
