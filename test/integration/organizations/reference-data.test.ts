import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organizations } from '@redsail/organizations';
import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller, startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';

const lines = (file: string) => readFileSync(join(organizations.folder, file), 'utf8').trim().split('\n').length - 1;

describeOnEachDatabase('the data that ships', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(organizations, database.url);
    await running.seed();
  });
  afterAll(() => running?.stop());

  const ask = async (document: string) => {
    const { data, errors } = await running.execute(document, {}, publicCaller);
    expect(errors).toBeUndefined();
    return data;
  };

  it('holds every published division once, level by level', async () => {
    const count = async (level: string) =>
      (await ask(`{ regions(filter: { level: { eq: ${level} } }) { totalCount } }`)).regions.totalCount;
    expect(lines('data/regions.csv')).toBe(3264);
    expect([
      await count('PROVINCE'),
      await count('PREFECTURE'),
      await count('COUNTY'),
      await count('TOWN'),
      await count('VILLAGE'),
    ]).toEqual([4, 4, 17, 194, 3045]);
  });

  it('knows the community of the source document with its way up to the province and its published figures, bound and wording kept', async () => {
    expect(
      await ask(
        `{ region(code: "370211007006") { name path { name } communityProfiles { nodes { asOf source residents { value bound raw } floatingShare { value bound raw } } } } }`,
      ),
    ).toEqual({
      region: {
        name: '星光岛社区居民委员会',
        path: ['山东省', '青岛市', '黄岛区', '灵山卫街道', '星光岛社区居民委员会'].map((name) => ({ name })),
        communityProfiles: {
          nodes: [
            {
              asOf: '2022-12-31',
              source: '001',
              residents: { value: '6600', bound: 'AT_LEAST', raw: '6600多位' },
              floatingShare: { value: '0.7', bound: 'BELOW', raw: '接近70%' },
            },
          ],
        },
      },
    });
  });

  it('puts nothing invented on a real division', async () => {
    expect(await ask(`{ partyOrganizations { totalCount } organizations { totalCount } communityProfiles { totalCount } }`)).toEqual({
      partyOrganizations: { totalCount: 0 },
      organizations: { totalCount: 0 },
      communityProfiles: { totalCount: 1 },
    });
  });

  it('names the open lists without inventing what the source documents leave open', async () => {
    const { dictItems } = await ask(`{ dictItems(first: 100) { nodes { dict code labelZh labelEn status } } }`);
    const size = (dict: string, status: string) =>
      dictItems.nodes.filter((one: { dict: string; status: string }) => one.dict === dict && one.status === status).length;
    expect([size('nine-small', 'PENDING'), size('red-sail-function', 'PENDING'), size('system-sector', 'PENDING')]).toEqual([9, 4, 6]);
    expect(
      dictItems.nodes.filter(
        (one: { status: string; labelZh: string | null; labelEn: string | null }) =>
          one.status === 'PENDING' && (one.labelZh || one.labelEn),
      ),
    ).toEqual([]);
  });

  it('changes nothing when it is loaded again', async () => {
    const { rows } = await running.verify();
    const again = await running.import('regions', readFileSync(join(organizations.folder, 'data/regions.csv')));
    expect(again).toMatchObject({ read: 3264, added: 0, changed: 0, same: 3264 });
    expect((await running.verify()).rows).toBe(rows);
  });
});
