import { Person } from '../../../../../subgraphs/personnel/src/person/person.register.js';
import { p5DrawFromTheCommunity as rule } from '../../../../../subgraphs/personnel/src/rules/p5-draw-from-the-community.js';
import { complaints } from '../stand-in/rule-case.js';

const draw = (homeCommunity: string, documentNo: string | null) => ({
  record: { kind: 'POOL_DRAW', hostRegion: '590102001001' },
  input: { person: 'X' },
  documentNo,
  kept: [[Person, { id: 'X', homeCommunity }]] as const,
});

test('a draw with its approval calls a resident of the community', async () => {
  expect(await complaints(rule, draw('590102001001', '指〔2026〕3号'))).toEqual([]);
});

test('without the approval, or for somebody from elsewhere, it is refused', async () => {
  expect(await complaints(rule, draw('590102001001', null))).toEqual(['documentNo']);
  expect(await complaints(rule, draw('590102001002', '指〔2026〕3号'))).toEqual(['person']);
});

test('who is sent down by the unit may live anywhere', async () => {
  expect(await complaints(rule, { ...draw('590102001002', null), record: { kind: 'SENT_DOWN', hostRegion: '590102001001' } })).toEqual([]);
});
