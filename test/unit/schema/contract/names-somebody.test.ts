import { namesSomebody } from '@redsail/contract';

test.each([
  '16902991001',
  'call-16902991001-now',
  '169-0299-1001',
  '169 0299 1001',
  '１６９０２９９１００１',
  '590102198802039211',
  '59010219880203921X',
  '590102 19880203 921x',
  'A16902991001',
])('%s may be somebody’s', (text) => {
  expect(namesSomebody(text)).toBe(true);
});

test.each(['组干〔2026〕12号', '1732612038774', '20261126-001', '2026-11-26T10:07:18.774', '12902991001', '0'.repeat(32), ''])(
  '%s is nobody’s',
  (text) => {
    expect(namesSomebody(text)).toBe(false);
  },
);
