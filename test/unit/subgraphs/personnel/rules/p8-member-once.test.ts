import { CommandoMember } from '../../../../../subgraphs/personnel/src/commando/commando-member.register.js';
import { p8MemberOnce as rule } from '../../../../../subgraphs/personnel/src/rules/p8-member-once.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const joined = (from: string, to: string | null = null): Kept => [CommandoMember, { commando: 'record', person: 'X', from, to }];
const input = { person: 'X' };

test('nobody joins twice, but may join again after leaving', async () => {
  const add = { command: 'addCommandoMember', input };
  expect(await complaints(rule, add)).toEqual([]);
  expect(await complaints(rule, { ...add, kept: [joined('2026-01-01')] })).toEqual(['person']);
  expect(await complaints(rule, { ...add, kept: [joined('2026-01-01', '2026-02-01')] })).toEqual([]);
});

test('only a member leaves, and not before joining', async () => {
  const remove = { command: 'removeCommandoMember', input };
  expect(await complaints(rule, remove)).toEqual(['person']);
  expect(await complaints(rule, { ...remove, kept: [joined('2026-01-01')] })).toEqual([]);
  expect(await complaints(rule, { ...remove, kept: [joined('2026-06-02')] })).toEqual(['effectiveOn']);
});
