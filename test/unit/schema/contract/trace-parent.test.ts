import { parseTraceParent, printTraceParent } from '@redsail/contract';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

test.each([
  ['01', true],
  ['00', false],
  ['03', true],
])('a header of version 00 is read, flags %s too', (flags, sampled) => {
  expect(parseTraceParent(`00-${traceId}-${spanId}-${flags}`)).toEqual({ traceId, spanId, sampled });
});

test('what is printed is read back', () => {
  for (const sampled of [true, false]) {
    expect(parseTraceParent(printTraceParent({ traceId, spanId, sampled }))).toEqual({ traceId, spanId, sampled });
  }
});

test.each([
  ['none', undefined],
  ['two of them', [`00-${traceId}-${spanId}-01`, `00-${traceId}-${spanId}-01`]],
  ['an empty one', ''],
  ['another version', `cc-${traceId}-${spanId}-01`],
  ['capital digits', `00-${traceId.toUpperCase()}-${spanId}-01`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${spanId}-01`],
  ['a span of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['a short trace', `00-${traceId.slice(1)}-${spanId}-01`],
  ['something behind it', `00-${traceId}-${spanId}-01-more`],
  ['a line break', `00-${traceId}-${spanId}-01\n`],
  ['a person’s data', '13800138000'],
])('%s is no header', (_, header) => {
  expect(parseTraceParent(header)).toBeUndefined();
});
