import { parse, print } from 'graphql';
import { answeredNameOf, withPlanNames } from '../../../../../../gateway/server/src/execution/plan/plan-names.js';

const fieldNames = new Set(['id', 'handle', 'members']);
const planned = (query: string) => print(withPlanNames(parse(query), fieldNames)).replaceAll(/\s+/g, ' ');

test('an alias that is the name of another field is planned under another name', () => {
  expect(planned('{ members { id: handle } }')).toBe('{ members { as__id: handle } }');
  expect(planned('{ members { ...F } } fragment F on Member { handle: __typename }')).toBe(
    '{ members { ...F } } fragment F on Member { as__handle: __typename }',
  );
});

test('any other stays as it is', () => {
  const query = '{ members { id handle: handle mine: id } }';
  expect(planned(query)).toBe(query);
});

test.each(['id', 'as__id', 'as__as__id', 'mine'])('%s is answered under the name that the client chose', (alias) => {
  const [, plan] = /\{ (\w+): handle \}/.exec(planned(`{ ${alias}: handle }`))!;
  expect(answeredNameOf(plan!)).toBe(alias);
});
