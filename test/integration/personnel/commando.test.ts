import { describeOnEachDatabase } from '../../support/databases.js';
import { of, openOffice, type Office } from './stand-in/office.js';

const FIELDS =
  'status leader { id } members { nodes { person { id nameMasked } from to } } hoursServed serviceRecords { totalCount } stoodDownOn';

describeOnEachDatabase('a commando', (database) => {
  let office: Office;
  let number = 0;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  afterAll(() => office?.stop());

  const form = (leader: string, kind = 'ASSAULT_TEAM') => {
    number += 1;
    return office.command(
      'formCommando',
      'commando',
      { code: `C${number}`, name: '防汛突击队', kind, org: 'COMMUNITY', leader, task: '防汛' },
      FIELDS,
    );
  };
  const act = (name: string, team: Record<string, unknown>, more: object = {}) => office.done(name, 'commando', of(team, more), FIELDS);
  const rules = async (name: string, team: Record<string, unknown>, more: object = {}) =>
    (await office.command(name, 'commando', of(team, more))).userErrors.map(({ rule, code }) => rule ?? code);

  it('is formed with its leader as the first member, serves and stands down', async () => {
    const [leader, other] = [await office.member(), await office.member()];
    const { record } = await form(leader.person);
    expect(record).toMatchObject({
      status: 'FORMED',
      leader: { id: leader.person },
      members: { nodes: [{ person: { id: leader.person, nameMasked: '欧阳**' }, to: null }] },
    });
    let team = await act('addCommandoMember', record!, { person: other.person, effectiveOn: '2026-05-01' });
    team = await act('activateCommando', team);
    team = await act('recordCommandoService', team, { person: other.person, servedOn: '2026-05-02', hours: '3.5' });
    team = await act('recordCommandoService', team, { person: leader.person, servedOn: '2026-06-01', hours: '0.25' });
    expect(team).toMatchObject({ hoursServed: '3.75', serviceRecords: { totalCount: 2 } });
    team = await act('standDownCommando', team, { effectiveOn: '2026-06-30' });
    expect(team).toMatchObject({ status: 'STOOD_DOWN', stoodDownOn: '2026-06-30' });
    expect(team.members.nodes.map(({ to }: { to: string }) => to)).toEqual(['2026-06-30', '2026-06-30']);
    expect(await rules('addCommandoMember', team, { person: other.person })).toEqual(['INVALID_STATE']);
  });

  it('of the assault kind is of party members; volunteers are open to all (P8)', async () => {
    const outsider = await office.person();
    expect((await form(outsider)).userErrors).toMatchObject([{ rule: 'P8', field: 'leader' }]);
    expect((await form(outsider, 'VOLUNTEER_TEAM')).userErrors).toEqual([]);
    const { record } = await form((await office.member('PROBATIONARY')).person);
    expect(await rules('addCommandoMember', record!, { person: outsider })).toEqual(['P8']);
  });

  it('has a leader who is a member, before and after a change (P8)', async () => {
    const [leader, other] = [await office.member(), await office.member()];
    let { record: team } = await form(leader.person);
    expect(await rules('removeCommandoMember', team!, { person: leader.person })).toEqual(['P8']);
    expect(await rules('appointCommandoLeader', team!, { leader: other.person })).toEqual(['P8']);
    team = await act('addCommandoMember', team!, { person: other.person });
    expect(await rules('addCommandoMember', team, { person: other.person })).toEqual(['P8']);
    team = await act('appointCommandoLeader', team, { leader: other.person });
    team = await act('removeCommandoMember', team, { person: leader.person });
    expect(team).toMatchObject({ leader: { id: other.person } });
  });

  it('records service of members only, of a day they were members, with hours that fit a day (P8)', async () => {
    const [leader, other] = [await office.member(), await office.member()];
    const { record } = await form(leader.person);
    const team = await act('activateCommando', record!);
    const service = (person: string, servedOn: string, hours: string) => rules('recordCommandoService', team, { person, servedOn, hours });
    expect(await service(other.person, '2026-06-01', '1')).toEqual(['P8']);
    expect(await service(leader.person, '2026-05-31', '1')).toEqual(['P8']);
    expect(await service(leader.person, '2026-06-02', '1')).toEqual(['P8']);
    expect(await service(leader.person, '2026-06-01', '25')).toEqual(['P8']);
    expect(await service(leader.person, '2026-06-01', '8')).toEqual([]);
  });
});
