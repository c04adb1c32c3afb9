import { findPlanChanges } from '../../../../schema/src/plans/find-plan-changes.js';

const strict = { fetches: 0, steps: 0 };

const change = (before: readonly [number, number], after: readonly [number, number], allowed = strict) =>
  findPlanChanges(
    [
      {
        client: 'portal',
        operation: 'Towns',
        before: { fetches: before[0], steps: before[1] },
        after: { fetches: after[0], steps: after[1] },
      },
    ],
    allowed,
  ).map(({ rule }) => rule)[0];

test.each([
  ['the same', [2, 2], [2, 2], strict, undefined],
  ['one fetch more', [2, 2], [3, 2], strict, 'plan-costlier'],
  ['one step more', [2, 1], [2, 2], strict, 'plan-costlier'],
  ['one fetch more where one is let pass', [2, 2], [3, 2], { fetches: 1, steps: 0 }, undefined],
  ['two fetches more where one is let pass', [2, 2], [4, 2], { fetches: 1, steps: 0 }, 'plan-costlier'],
  ['one step more where only fetches are let pass', [2, 2], [3, 3], { fetches: 5, steps: 0 }, 'plan-costlier'],
  ['one fetch fewer', [2, 1], [1, 1], strict, 'plan-cheaper'],
  ['one step fewer', [2, 2], [2, 1], strict, 'plan-cheaper'],
  ['fewer fetches for more steps', [4, 1], [2, 2], strict, 'plan-costlier'],
  ['fewer fetches for a step that is let pass', [4, 1], [2, 2], { fetches: 0, steps: 1 }, undefined],
] as const)('%s', (_case, before, after, allowed, rule) => {
  expect(change(before, after, allowed)).toBe(rule);
});

test('a change names the operation, and its costs before and after', () => {
  const comparison = { client: 'portal', operation: 'Towns', before: { fetches: 1, steps: 1 }, after: { fetches: 3, steps: 2 } };
  expect(findPlanChanges([comparison], strict)).toEqual([
    { rule: 'plan-costlier', coordinate: 'portal/Towns', before: '1 fetch, 1 step', after: '3 fetches, 2 steps' },
  ]);
});
