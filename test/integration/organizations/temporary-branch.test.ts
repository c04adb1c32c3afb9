import { describeOnEachDatabase } from '../../support/databases.js';
import { startSmallDistrict, type SmallDistrict } from './small-district.js';

describeOnEachDatabase('the life of a temporary branch', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const draft = async (more: object = {}) => {
    const { record, userErrors } = await district.command('draftTemporaryBranch', { name: '防汛临时党支部', superior: 'P4', task: '防汛', endsWith: '防汛指挥部', ...more }, 'id code version status');
    expect(userErrors).toEqual([]);
    return record!;
  };

  it('is drafted with a code of its own under its superior, in the superior’s division', async () => {
    const branch = await draft();
    expect(branch).toMatchObject({ status: 'DRAFT', version: 1, code: 'T590102001000-0001' });
    const { partyOrganization } = await district.ask(`{ partyOrganization(code: "T590102001000-0001") { kind kindLabel statusLabel region { code } superior { code } proposedOn history { totalCount nodes { act } } } }`);
    expect(partyOrganization).toEqual({
      kind: 'TEMPORARY_BRANCH',
      kindLabel: '临时党支部',
      statusLabel: '拟建',
      region: { code: '590102001000' },
      superior: { code: 'P4' },
      proposedOn: '2022-12-01',
      history: { totalCount: 1, nodes: [{ act: 'draftTemporaryBranch' }] },
    });
  });
});
