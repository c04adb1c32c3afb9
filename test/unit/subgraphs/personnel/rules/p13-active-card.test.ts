import { p13ActiveCard as rule } from '../../../../../subgraphs/personnel/src/rules/p13-active-card.js';
import { TalentCard } from '../../../../../subgraphs/personnel/src/talent-card/talent-card.register.js';
import { complaints } from '../stand-in/rule-case.js';

const card = (status: string, validTo = '2027-01-01') => ({
  input: { card: 'C' },
  kept: [[TalentCard, { id: 'C', status, validTo }]] as const,
});

test('a service is requested on an active card', async () => {
  expect(await complaints(rule, card('ACTIVE'))).toEqual([]);
});

test.each(['APPLIED', 'VETTED', 'PUBLICISED', 'ISSUED', 'SUSPENDED', 'EXPIRED', 'REVOKED'])('and not on one that is %s', async (status) => {
  expect(await complaints(rule, card(status))).toEqual(['card']);
});

test('an active card past its validity serves no more: its last day is the day before', async () => {
  expect(await complaints(rule, card('ACTIVE', '2026-06-02'))).toEqual([]);
  expect(await complaints(rule, card('ACTIVE', '2026-06-01'))).toEqual(['card']);
});

test('a card that is not there is refused', async () => {
  expect(await complaints(rule, { input: { card: 'C' } })).toEqual(['card']);
});
