import { comparePlans, operationKey } from '../../../../schema/src/plans/compare-plans.js';

test('only an operation that could be planned before and after is compared, in the order of the operations', () => {
  const cost = { fetches: 1, steps: 1 };
  const dearer = { fetches: 2, steps: 2 };
  const before = new Map([
    ['portal/Gone', cost],
    ['portal/Towns', cost],
    ['views/Towns', cost],
  ]);
  const after = new Map([
    ['portal/Towns', dearer],
    ['portal/New', cost],
    ['views/Towns', cost],
  ]);
  const operations = ['views/Towns', 'portal/New', 'portal/Gone', 'portal/Towns'].map((key) => {
    const [client, name] = key.split('/') as [string, string];
    return { client, name };
  });
  expect(comparePlans(before, after, operations)).toEqual([
    { client: 'views', operation: 'Towns', before: cost, after: cost },
    { client: 'portal', operation: 'Towns', before: cost, after: dearer },
  ]);
});

test('an operation is known by its client and its name', () => {
  expect(operationKey({ client: 'portal', name: 'reports/yearly' })).toBe('portal/reports/yearly');
});
