import { buildSchema, getIntrospectionQuery } from 'graphql';
import { createInspector, type Inspector } from '../../../../../gateway/server/src/limits/inspect-operation.js';
import { createJudge } from '../../../../../gateway/server/src/limits/judge.js';
import { defaultLimits, type LimitSettings } from '../../../../../gateway/server/src/limits/limits.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';

const schema = buildSchema('type Query { a(first: Int): A list: [A] } type A { b: String list: [A] }');

function inspector(changes: Partial<LimitSettings> = {}): Inspector {
  const inspect = createInspector(createJudge({ ...defaultLimits, ...changes }, createCounters()));
  inspect.useGraph(schema, { weights: new Map(), listSizes: new Map() });
  return inspect;
}
const codes = (inspect: Inspector, text: string) => inspect(text).findings.map(({ limit }) => limit.code);

test('a text is inspected once, however often it is sent, until the graph changes', () => {
  const inspect = inspector();
  const first = inspect('{ a { b } }');
  expect(inspect('{ a { b } }')).toBe(first);
  expect(first.priceOf(undefined, {})).toBe(1);
  inspect.useGraph(schema, { weights: new Map([['A', 7]]), listSizes: new Map() });
  expect(inspect('{ a { b } }').priceOf(undefined, {})).toBe(7);
});

test('a text that is too long is never parsed, and every other broken limit is found in order', () => {
  expect(codes(inspector({ tokens: { limit: 5, mode: 'enforce' } }), '{ a { b } a: { ^')).toEqual(['OPERATION_TOO_LONG']);
  const tight = { depth: { limit: 1, mode: 'enforce' }, aliases: { limit: 0, mode: 'warn' } } as const;
  expect(codes(inspector(tight), '{ x: a { b } }')).toEqual(['OPERATION_TOO_DEEP', 'OPERATION_TOO_MANY_ALIASES']);
});

test('what is switched off is not measured', () => {
  expect(codes(inspector({ depth: { limit: 1, mode: 'off' } }), '{ a { b } }')).toEqual([]);
});

test('introspection is noticed under any alias and in any fragment', () => {
  const inspect = inspector();
  for (const text of [
    '{ __schema { description } }',
    '{ x: __type(name: "A") { name } }',
    '{ ...f } fragment f on Query { __schema { types { name } } }',
  ]) {
    expect(inspect(text).introspects).toBe(true);
  }
  expect(inspect('{ __typename a { __typename } }').introspects).toBe(false);
});

test('the introspection that tools send passes every default limit', () => {
  const whole = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
  expect(codes(inspector(), getIntrospectionQuery(whole))).toEqual([]);
});

test('a price is found by the name of the operation, and without one if there is only one', () => {
  const inspection = inspector()('query A { a { b } } query B { list { b } }');
  expect([inspection.priceOf('A', {}), inspection.priceOf('B', {})]).toEqual([1, 10]);
  expect([inspection.priceOf(undefined, {}), inspection.priceOf('C', {})]).toEqual([undefined, undefined]);
  expect(inspector()('query A { a { b } }').priceOf(undefined, {})).toBe(1);
});

test('a name says which operation is meant, and none does where there is one; a text without operations is left to validation', () => {
  const { resolves } = inspector()('query A { a { b } } query B { list { b } }');
  expect([resolves('A'), resolves('C'), resolves(undefined)]).toEqual([true, false, false]);
  const one = inspector()('query A { a { b } }');
  expect([one.resolves('A'), one.resolves(undefined), one.resolves('B')]).toEqual([true, true, false]);
  expect(inspector()('fragment f on A { b }').resolves('A')).toBe(true);
});

test('what is no GraphQL has no findings and no price: the parser will say so', () => {
  const { findings, priceOf } = inspector()('{ a');
  expect([findings, priceOf(undefined, {})]).toEqual([[], undefined]);
});

test('a text nested beyond what can be measured is too deep', () => {
  const nested = `{ a ${'{ list '.repeat(3_000)} { b } ${'}'.repeat(3_000)} }`;
  const found = codes(inspector({ tokens: { limit: 100_000, mode: 'enforce' } }), nested);
  expect(found[0]).toBe('OPERATION_TOO_DEEP');
});

test('fragments that double each other are refused at once, and priced at once where nothing refuses them', () => {
  const chain = Array.from({ length: 60 }, (_, at) => `fragment f${at} on A { x: list { ...f${at + 1} } y: list { ...f${at + 1} } }`);
  const text = `query q($n: Int) { a(first: $n) { ...f0 } } ${chain.join(' ')} fragment f60 on A { b }`;
  expect(codes(inspector(), text)).toContain('OPERATION_TOO_MANY_FIELDS');
  expect(inspector()(text).priceOf('q', { n: 3 })).toBeGreaterThan(1e15);
});
