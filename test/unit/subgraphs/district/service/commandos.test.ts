import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const commandos = [...sample.commandos];
const members = new Map([...sample.partyMembers].map((row) => [row.person, row]));

test('P8: the leader is a member, and a party member', () => {
  expect(commandos.filter((row) => !row.members.some((member) => member.person === row.leader) || !members.has(row.leader))).toEqual([]);
});

test('P8: an assault team consists of party members, a volunteer team is open to all', () => {
  const outsiders = (kind: string): number =>
    commandos
      .filter((row) => row.kind === kind)
      .flatMap((row) => row.members)
      .filter((member) => !members.has(member.person)).length;
  expect(outsiders('ASSAULT_TEAM')).toBe(0);
  expect(outsiders('VOLUNTEER_TEAM')).toBeGreaterThan(0);
});

test('who served was a member, and the team was active', () => {
  const wrong = commandos.flatMap((row) =>
    row.services.filter(
      (service) =>
        !row.members.some((member) => member.person === service.person) ||
        service.servedOn < row.activatedOn! ||
        service.servedOn > (row.stoodDownOn ?? sample.asOf),
    ),
  );
  expect(wrong).toEqual([]);
  expect(commandos.filter((row) => (row.status === 'FORMED') !== (row.services.length === 0))).toEqual([]);
});

test('hours are halves from half an hour to eight', () => {
  expect(
    commandos
      .flatMap((row) => row.services)
      .filter((service) => !/^\d\.[05]$/.test(service.hours) || Number(service.hours) < 0.5 || Number(service.hours) > 8),
  ).toEqual([]);
});
