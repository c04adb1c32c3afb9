import { FIVE_HAVES } from '../../../../../subgraphs/organizations/src/rider-station/five-haves.js';
import { fiveHaves } from '../../../../../subgraphs/organizations/src/rider-station/rider-station.queries.js';
import { o12FiveHaves as rule } from '../../../../../subgraphs/organizations/src/rules/o12-five-haves.js';
import { refusals } from '../stand-in/rule-case.js';

const equipped = (seenOn: string) =>
  Object.fromEntries(
    FIVE_HAVES.flatMap((have) => [
      [have.seenOn, seenOn],
      [have.evidence, '照片'],
    ]),
  );

test('a station with evidence of all five is compliant, for a year', async () => {
  expect(await refusals(rule, { record: equipped('2026-05-01') })).toEqual([]);
  expect(await refusals(rule, { record: equipped('2025-06-01') })).toEqual([]);
});

test.each(FIVE_HAVES.map((have) => [have.have, have]))('without %s it is not', async (_, have) => {
  for (const change of [
    { [have.seenOn]: null },
    { [have.evidence]: null },
    { [have.seenOn]: '2025-05-31' },
    { [have.seenOn]: '2026-06-02' },
  ]) {
    const [refusal] = await refusals(rule, { record: { ...equipped('2026-05-01'), ...change } });
    expect(refusal).toMatchObject({ field: null, zh: expect.stringContaining('有') });
  }
});

test('what is lacking is named in both languages', async () => {
  const [refusal] = await refusals(rule, { record: { ...equipped('2026-05-01'), dedicatedPersonSeenOn: null, rulesSeenOn: null } });
  expect(refusal!.zh).toContain('有管理制度、有专人负责');
  expect(refusal!.en).toContain('rules of management, a dedicated person in charge');
});

test('the five are shown with what holds on a day', () => {
  const shown = fiveHaves({ ...equipped('2026-05-01'), signageSeenOn: '2024-01-01' }, '2026-06-01');
  expect(shown.map(({ have, held }) => [have, held])).toEqual([
    ['SIGNAGE', false],
    ['PREMISES', true],
    ['FACILITIES', true],
    ['RULES', true],
    ['DEDICATED_PERSON', true],
  ]);
});
