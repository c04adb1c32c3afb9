import { createJudge } from '../../../../../gateway/server/src/limits/judge.js';
import { defaultLimits } from '../../../../../gateway/server/src/limits/limits.js';
import { depth } from '../../../../../gateway/server/src/limits/rules/depth.js';
import { createCounters } from '../../../../../gateway/server/src/telemetry/counters.js';

function judging(mode: 'enforce' | 'warn' | 'off') {
  const counters = createCounters();
  return { counters, ...createJudge({ ...defaultLimits, depth: { limit: 5, mode } }, counters) };
}

test('the limit itself passes', () => {
  const { judge, counters } = judging('enforce');
  expect(judge(depth, 5, {})).toBeUndefined();
  expect(counters.limitsRefused).toEqual({});
});

test('one more is refused with code, limit, what was found and how to mend it, and counted', () => {
  const { judge, counters } = judging('enforce');
  expect(judge(depth, 6, {})).toEqual({
    status: 400,
    message: expect.stringMatching(/6 层，上限 5 层，请.* · .*6 levels, at most 5 pass; ask/),
    extensions: { code: 'OPERATION_TOO_DEEP', limit: 5, found: 6 },
  });
  judge(depth, 7, {});
  expect(counters.limitsRefused).toEqual({ OPERATION_TOO_DEEP: 2 });
});

test('in warn mode it is noted for the request’s log line and counted, and never refused', () => {
  const { judge, counters } = judging('warn');
  const notes: Record<string, unknown> = {};
  expect(judge(depth, 6, notes)).toBeUndefined();
  judge(depth, 8, notes);
  expect(notes.overLimit).toEqual([
    { code: 'OPERATION_TOO_DEEP', limit: 5, found: 6 },
    { code: 'OPERATION_TOO_DEEP', limit: 5, found: 8 },
  ]);
  expect(counters).toMatchObject({ limitsWarned: { OPERATION_TOO_DEEP: 2 }, limitsRefused: {} });
});

test('switched off it is nothing', () => {
  const { judge, wants, counters } = judging('off');
  expect([judge(depth, 600, {}), wants(depth), counters.limitsWarned]).toEqual([undefined, false, {}]);
});
