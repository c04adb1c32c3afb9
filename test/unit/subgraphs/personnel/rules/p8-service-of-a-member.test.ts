import { CommandoMember } from '../../../../../subgraphs/personnel/src/commando/commando-member.register.js';
import { p8ServiceOfAMember as rule } from '../../../../../subgraphs/personnel/src/rules/p8-service-of-a-member.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const kept: Kept[] = [[CommandoMember, { commando: 'record', person: 'X', from: '2026-03-01', to: '2026-05-01' }]];
const service = (servedOn: string, hours = '4') => ({ input: { person: 'X', servedOn, hours }, kept });

test('service counts from the day of joining until before the day of leaving', async () => {
  expect(await complaints(rule, service('2026-03-01'))).toEqual([]);
  expect(await complaints(rule, service('2026-04-30'))).toEqual([]);
  expect(await complaints(rule, service('2026-05-01'))).toEqual(['person']);
  expect(await complaints(rule, service('2026-02-28'))).toEqual(['person']);
});

test.each(['0', '-1', '24.5'])('%s hours on one day are refused', async (hours) => {
  expect(await complaints(rule, service('2026-03-01', hours))).toEqual(['hours']);
});

test('nobody has served tomorrow', async () => {
  expect(await complaints(rule, { ...service('2026-04-02'), today: '2026-04-01' })).toEqual(['servedOn']);
});
