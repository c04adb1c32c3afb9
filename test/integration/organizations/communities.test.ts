import { describeOnEachDatabase } from '../../support/databases.js';
import { startSmallDistrict, type Payload, type SmallDistrict } from './small-district.js';

type Station = { id: string; version: number; status: string };

const ok = ({ record, userErrors }: Payload) => {
  expect(userErrors).toEqual([]);
  return record as unknown as Station;
};
const wrong = ({ userErrors }: Payload) => userErrors.map(({ code, rule, field }) => `${code} ${rule ?? '-'} ${field ?? '-'}`);

describeOnEachDatabase('the life of a rider station', (database) => {
  let district: SmallDistrict;
  let last = 0;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const HAVES = ['SIGNAGE', 'PREMISES', 'FACILITIES', 'RULES', 'DEDICATED_PERSON'] as const;
  const FIELDS = 'id version status builtOn compliantOn closedOn dedicatedPersonSeenOn fiveHaves { have held seenOn }';
  const act = (name: string, { id, version }: Station, more: object = {}) =>
    district.command(name, { id, expectedVersion: version, ...more }, FIELDS);
  const plan = async () =>
    ok(
      await district.command(
        'planRiderStation',
        { code: `RS${(last += 1)}`, name: '海棠骑士驿站', host: 'P6', region: '590102001001', openHours: '08:00-21:00' },
        FIELDS,
      ),
    );
  const built = async () => ok(await act('buildRiderStation', await plan()));
  const record = async (station: Station, haves: readonly string[], seenOn = '2022-11-01') => {
    let at = station;
    for (const have of haves) at = ok(await act('recordRiderStationEvidence', at, { have, evidence: '照片', seenOn }));
    return at;
  };

  it('runs from the plan over certification and a deficiency back to compliance, and closes', async () => {
    let station = await record(await built(), HAVES);
    station = ok(await act('certifyRiderStation', station));
    expect(station).toMatchObject({ status: 'COMPLIANT', compliantOn: '2022-12-01' });
    station = ok(await act('findRiderStationDeficient', station, { lacking: 'DEDICATED_PERSON' }));
    expect(station).toMatchObject({
      status: 'DEFICIENT',
      dedicatedPersonSeenOn: null,
      fiveHaves: expect.arrayContaining([{ have: 'DEDICATED_PERSON', held: false, seenOn: null }]),
    });
    const { riderStations } = await district.ask(
      `{ riderStations(filter: { dedicatedPersonSeenOn: { isNull: true }, status: { eq: DEFICIENT } }) { nodes { id } } }`,
    );
    expect(riderStations).toEqual({ nodes: [{ id: station.id }] });
    expect(wrong(await act('certifyRiderStation', station))).toEqual(['RULE_BROKEN O12 -']);
    station = ok(await act('certifyRiderStation', await record(station, ['DEDICATED_PERSON'])));
    station = ok(await act('closeRiderStation', station));
    expect(station).toMatchObject({ status: 'CLOSED', closedOn: '2022-12-01' });
    expect(wrong(await act('certifyRiderStation', station))).toEqual(['INVALID_STATE - id']);
  });

  it.each(HAVES)('is not certified without %s (O12)', async (lacking) => {
    const station = await record(
      await built(),
      HAVES.filter((have) => have !== lacking),
    );
    expect(wrong(await act('certifyRiderStation', station))).toEqual(['RULE_BROKEN O12 -']);
  });

  it('is not certified on evidence older than a year (O12)', async () => {
    const station = await record(await record(await built(), HAVES), ['RULES'], '2021-11-30');
    expect(wrong(await act('certifyRiderStation', station))).toEqual(['RULE_BROKEN O12 -']);
    expect((await district.ask(`query ($id: ID!) { riderStation(id: $id) { fiveHaves { held } } }`, { id: station.id })) as object).toEqual(
      {
        riderStation: { fiveHaves: [true, true, true, false, true].map((held) => ({ held })) },
      },
    );
  });

  it('is built before anything is seen there', async () => {
    const station = await plan();
    expect(wrong(await act('recordRiderStationEvidence', station, { have: 'RULES', evidence: '照片' }))).toEqual(['INVALID_STATE - id']);
    expect(wrong(await act('closeRiderStation', station))).toEqual(['INVALID_STATE - id']);
  });

  it('has one host, who may change', async () => {
    ok(await act('moveRiderStationHost', await plan(), { host: 'P5' }));
    const { partyOrganization } = await district.ask(
      `{ partyOrganization(code: "P5") { riderStations { nodes { host { code } region { name } } } } }`,
    );
    expect(partyOrganization).toEqual({ riderStations: { nodes: [{ host: { code: 'P5' }, region: { name: '海棠社区' } }] } });
  });
});

describeOnEachDatabase('forums, profiles and dictionaries', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  it('a forum meets while it is open, and no more topics are resolved than were raised', async () => {
    const forum = ok(
      await district.command('openForum', {
        code: 'F1',
        name: '海棠议事会',
        community: '590102001001',
        convener: 'P5',
        effectiveOn: '2022-01-01',
      }),
    );
    const meet = (heldOn: string, more: object = {}) =>
      district.command(
        'recordForumSession',
        { forum: 'F1', heldOn, attendees: 20, topics: ['停车', '照明'], topicsResolved: 1, ...more },
        'id version topics outcomes attendees',
      );
    const session = ok(await meet('2022-02-01'));
    expect(session).toMatchObject({ topics: ['停车', '照明'], outcomes: [] });
    expect(wrong(await meet('2022-02-01'))).toEqual(['DUPLICATE - -']);
    expect(wrong(await meet('2021-12-31'))).toEqual(['RULE_BROKEN 34 heldOn']);
    expect(wrong(await meet('2022-02-02', { topicsResolved: 3 }))).toEqual(['RULE_BROKEN 34 topicsResolved']);
    expect(
      ok(
        await district.command(
          'recordForumOutcomes',
          { id: session.id, expectedVersion: 1, outcomes: ['均已解决'], topicsResolved: 2 },
          'id version topicsResolved',
        ),
      ),
    ).toMatchObject({ topicsResolved: 2 });
    ok(await district.command('closeForum', { id: forum.id, expectedVersion: 1 }));
    expect(wrong(await meet('2022-12-02'))).toEqual(['RULE_BROKEN 34 heldOn']);
    const { region } = await district.ask(
      `{ region(code: "590102001001") { forums { nodes { statusLabel convener { code } sessions { totalCount nodes { heldOn topicsResolved } } } } } }`,
    );
    expect(region).toEqual({
      forums: {
        nodes: [
          {
            statusLabel: '关闭',
            convener: { code: 'P5' },
            sessions: { totalCount: 1, nodes: [{ heldOn: '2022-02-01', topicsResolved: 2 }] },
          },
        ],
      },
    });
  });

  it('a profile keeps bound and wording, and is found by its share', async () => {
    const profile = (more: object) => district.command('recordCommunityProfile', { region: '590102001002', asOf: '2022-06-30', ...more });
    expect(wrong(await profile({ residentsValue: '6600' }))).toEqual(['RULE_BROKEN L4 residentsBound']);
    expect(wrong(await profile({ floatingShareValue: '1.7', floatingShareBound: 'EXACT' }))).toEqual(['RULE_BROKEN L4 floatingShareValue']);
    ok(
      await profile({
        residentsValue: '6600',
        residentsBound: 'AT_LEAST',
        residentsRaw: '6600多位',
        floatingShareValue: '0.70',
        floatingShareBound: 'BELOW',
        floatingShareRaw: '接近70%',
      }),
    );
    const { communityProfiles } = await district.ask(
      `{ communityProfiles(filter: { floatingShareValue: { from: "0.5" } }) { nodes { region { name } residents { value bound raw } floatingShare { value bound raw } } } }`,
    );
    expect(communityProfiles).toEqual({
      nodes: [
        {
          region: { name: '望海社区' },
          residents: { value: '6600', bound: 'AT_LEAST', raw: '6600多位' },
          floatingShare: { value: '0.7', bound: 'BELOW', raw: '接近70%' },
        },
      ],
    });
  });

  it('an entry without a meaning is given one by document, and may be retired', async () => {
    const entry = { id: 'DictItem:red-sail-function/DOU_1', expectedVersion: 1 };
    expect(
      ok(await district.command('defineDictItem', { ...entry, labelZh: '释义', documentNo: '办〔2022〕1号' }, 'id version status labelZh')),
    ).toMatchObject({ status: 'ACTIVE', labelZh: '释义' });
    expect(
      wrong(await district.command('defineDictItem', { ...entry, expectedVersion: 2, labelZh: '再释', documentNo: '办〔2022〕2号' })),
    ).toEqual(['INVALID_STATE - id']);
    ok(await district.command('relabelDictItem', { ...entry, expectedVersion: 2, labelZh: '新释义' }));
    ok(await district.command('retireDictItem', { ...entry, expectedVersion: 3 }));
    ok(await district.command('addDictItem', { dict: 'red-sail-function', code: 'NEW_1', labelZh: '新增' }));
    expect(wrong(await district.command('addDictItem', { dict: 'red-sail-function', code: 'NEW_1', labelZh: '新增' }))).toEqual([
      'DUPLICATE - -',
    ]);
    const { dictItems } = await district.ask(
      `{ dictItems(filter: { dict: { eq: "red-sail-function" } }, orderBy: { field: CODE }) { nodes { code labelZh status statusLabel } } }`,
    );
    expect(dictItems).toEqual({
      nodes: [
        { code: 'DOU_1', labelZh: '新释义', status: 'RETIRED', statusLabel: '停用' },
        { code: 'NEW_1', labelZh: '新增', status: 'ACTIVE', statusLabel: '启用' },
      ],
    });
  });
});
