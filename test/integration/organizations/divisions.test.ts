import { describeOnEachDatabase } from '../../support/databases.js';
import { startSmallDistrict, type Payload, type SmallDistrict } from './small-district.js';

describeOnEachDatabase('divisions and organisations', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const ok = ({ record, userErrors }: Payload) => {
    expect(userErrors).toEqual([]);
    return record as unknown as { id: string; version: number };
  };
  const wrong = ({ userErrors }: Payload) => userErrors.map(({ code, rule, field }) => `${code} ${rule ?? '-'} ${field ?? '-'}`);
  const DOCUMENT = { documentNo: '民〔2022〕5号' };
  const region = async (code: string, fields: string) =>
    (await district.ask(`{ region(code: "${code}") { ${fields} } }`)).region as unknown;

  it('a division is found by its code, with its way up and its kinds', async () => {
    expect(
      await region(
        '590102101200',
        'name level levelLabel townKind villageKind status path { code name } parent { name townKind } children { totalCount }',
      ),
    ).toEqual({
      name: '石桥村',
      level: 'VILLAGE',
      levelLabel: '村级',
      townKind: null,
      villageKind: 'VILLAGERS',
      status: 'IN_FORCE',
      path: ['590000000000 红帆省', '590100000000 红帆市', '590102000000 红帆区', '590102101000 石桥镇', '590102101200 石桥村'].map(
        (text) => ({
          code: text.slice(0, 12),
          name: text.slice(13),
        }),
      ),
      parent: { name: '石桥镇', townKind: 'TOWN' },
      children: { totalCount: 0 },
    });
  });

  it('divisions are listed by level, by name or the beginning of one within a parent, and as of a day', async () => {
    const list = async (args: string) =>
      (
        (await district.ask(`{ regions(${args}, orderBy: { field: CODE }) { nodes { name } } }`)).regions as unknown as {
          nodes: { name: string }[];
        }
      ).nodes.map(({ name }) => name);
    expect(await list('filter: { level: { eq: TOWN } }')).toEqual(['海棠街道', '石桥镇']);
    expect(await list('filter: { name: { eq: "望海社区" } }')).toEqual(['望海社区']);
    expect(await list('filter: { name: { startsWith: "海棠" }, parent: { eq: "590102001000" } }')).toEqual(['海棠社区']);
    expect(await list('filter: { name: { startsWith: "海棠" }, code: { startsWith: "590102" } }')).toEqual(['海棠街道', '海棠社区']);
    expect(await list('filter: { parent: { eq: "590102101000" } }, asOf: "2020-01-01"')).toEqual(['石桥村', '旧桥村']);
    expect(await list('filter: { parent: { eq: "590102101000" } }, asOf: "2021-07-01"')).toEqual(['石桥村']);
  });

  it('an abolished division keeps its row and leads to its successors, and back', async () => {
    expect(
      await region(
        '590102101201',
        'status before: status(asOf: "2021-06-30") successors { code } predecessors { code } successions { nodes { kind kindLabel changedOn } }',
      ),
    ).toEqual({
      status: 'ABOLISHED',
      before: 'IN_FORCE',
      successors: [{ code: '590102101200' }],
      predecessors: [],
      successions: { nodes: [{ kind: 'MERGED', kindLabel: '并入', changedOn: '2021-07-01' }] },
    });
    expect(await region('590102101200', 'successors { code } predecessors { code }')).toEqual({
      successors: [],
      predecessors: [{ code: '590102101201' }],
    });
  });

  it('what a code says can be asked whether or not it was ever used', async () => {
    const says = async (code: string) =>
      (await district.ask(`{ divisionCode(code: "${code}") { level townKind villageKind virtual parentCode status } }`)).divisionCode;
    expect(await says(' 590102401498 ')).toEqual({
      level: 'VILLAGE',
      townKind: 'QUASI',
      villageKind: 'QUASI_RESIDENTS',
      virtual: true,
      parentCode: '590102401000',
      status: null,
    });
    expect(await says('590102101201')).toMatchObject({ status: 'ABOLISHED' });
    expect(await says('590102000001')).toBeNull();
  });

  it('a division is established under its parent, renamed, and abolished in favour of others', async () => {
    const establish = (code: string, parent: string) =>
      district.command('establishRegion', { code, name: '新村', parent, ...DOCUMENT }, 'id version level levelLabel status validFrom');
    const made = ok(await establish('590102101202', '590102101000'));
    expect(made).toMatchObject({ level: 'VILLAGE', levelLabel: '村级', status: 'IN_FORCE', validFrom: '2022-12-01' });
    expect(wrong(await establish('590102101202', '590102101000'))).toEqual(['DUPLICATE - -']);
    expect(wrong(await establish('590102101203', '590102001000'))).toEqual(['RULE_BROKEN O1 code']);
    expect(wrong(await establish('590102000001', '590102000000'))).toEqual(['INVALID_INPUT S2 code']);
    const renamed = ok(
      await district.command('renameRegion', { id: made.id, expectedVersion: 1, name: '新桥村', ...DOCUMENT }, 'id version name'),
    );
    const retire = (more: object) =>
      district.command(
        'retireRegion',
        { id: renamed.id, expectedVersion: 2, kind: 'MERGED', successors: ['590102101200'], ...DOCUMENT, ...more },
        'id version name validTo successors { code }',
      );
    expect(wrong(await retire({ successors: ['590102101000'] }))).toEqual(['RULE_BROKEN O18 successors']);
    expect(wrong(await retire({ id: 'Region:590102101000', expectedVersion: 1, successors: [] }))).toEqual(['RULE_BROKEN O18 id']);
    expect(ok(await retire({}))).toMatchObject({ name: '新桥村', validTo: '2022-12-01', successors: [{ code: '590102101200' }] });
    expect(wrong(await retire({ expectedVersion: 3 }))).toEqual(['RULE_BROKEN O18 id']);
    expect((await district.verify()).broken).toBeNull();
  });

  it('an organisation is found by id, code or social credit code', async () => {
    for (const key of ['id: "Organization:O2"', 'code: "O2"', 'uscc: "1259010200000022XQ"']) {
      const { organization } = await district.ask(
        `{ organization(${key}) { name shortName kindLabel region { name } parent { code } path { code } } }`,
      );
      expect(organization).toEqual({
        name: '红帆区养老服务中心',
        shortName: '养老中心',
        kindLabel: '事业单位',
        region: { name: '红帆区' },
        parent: { code: 'O1' },
        path: [{ code: 'O1' }, { code: 'O2' }],
      });
    }
    const { organization } = await district.ask(
      `{ organization(code: "O1") { systemSector { code labelZh status } children { nodes { code } } } }`,
    );
    expect(organization).toEqual({
      systemSector: { code: 'SECTOR_1', labelZh: null, status: 'PENDING' },
      children: { nodes: [{ code: 'O2' }] },
    });
  });

  it('an organisation is established with the level of its division and a credit code of its kind', async () => {
    const establish = (code: string, more: object) =>
      district.command(
        'establishOrganization',
        { code, name: '某局', kind: 'GOVERNMENT', region: '590102000000', ...DOCUMENT, ...more },
        'id version level status',
      );
    const made = ok(await establish('O10', { parent: 'O1' }));
    expect(made).toMatchObject({ level: 'COUNTY', status: 'ACTIVE' });
    expect(wrong(await establish('O11', { uscc: '54590102MF0000013Y' }))).toEqual(['RULE_BROKEN O1 uscc']);
    expect(wrong(await establish('O11', { uscc: '11590102000000115X' }))).toEqual(['INVALID_INPUT S3 uscc']);
    expect(wrong(await establish('O11', { uscc: '11590102000000115t' }))).toEqual(['DUPLICATE - -']);
    expect(wrong(await establish('O11', { region: '590102009000' }))).toEqual(['UNKNOWN_REFERENCE - region']);
    ok(await district.command('renameOrganization', { id: made.id, expectedVersion: 1, name: '某某局', ...DOCUMENT }));
    expect(
      wrong(await district.command('transferOrganization', { id: 'Organization:O1', expectedVersion: 1, parent: 'O10', ...DOCUMENT })),
    ).toContain('RULE_BROKEN O18 parent');
    const ended = ok(
      await district.command('endOrganization', { id: made.id, expectedVersion: 2, ...DOCUMENT }, 'id version status validTo'),
    );
    expect(ended).toMatchObject({ status: 'ENDED', validTo: '2022-12-01' });
  });

  it('imports refuse what breaks a rule, row by row, and write nothing', async () => {
    const before = (await district.verify()).rows;
    const regions = await district.import(
      'regions',
      'code,name,level,parent_code\n590103000000,某区,TOWN,590100000000\n590104000000,某区,COUNTY,\n590102001003,某社区,VILLAGE,590102002000\n',
    );
    expect(regions.problems.listed.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'level', 'O1'],
      [3, 'parent_code', 'O1'],
      [4, 'parent_code', 'O1'],
    ]);
    const organizations = await district.import(
      'organizations',
      'code,name,kind,level,uscc,region_code,status\nO20,某局,GOVERNMENT,TOWN,1259010200000022XQ,590102000000,ACTIVE\n',
    );
    expect(organizations.problems.listed.map(({ column, rule }) => [column, rule])).toEqual([
      ['level', 'O2'],
      ['uscc', 'O1'],
    ]);
    const cycle = await district.import(
      'party-organizations',
      'code,name,kind,status,region_code,superior_code\nP4,中共海棠街道工作委员会,WORK_COMMITTEE,ACTIVE,590102001000,P6\n',
    );
    expect(cycle.problems.listed.map(({ rule }) => rule)).toContain('O18');
    expect((await district.verify()).rows).toBe(before);
  });
});
