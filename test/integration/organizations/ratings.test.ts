import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { startSmallDistrict, type Payload, type SmallDistrict } from './small-district.js';

type Rating = { id: string; version: number; status: string };

describeOnEachDatabase('the life of a star rating', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const FIELDS = 'id version status stars proposedStars score rankInGroup decidedBy { code } decidedOn documentNo';
  const ok = ({ record, userErrors }: Payload) => {
    expect(userErrors).toEqual([]);
    return record as unknown as Rating;
  };
  const wrong = ({ userErrors }: Payload) => userErrors.map(({ code, rule, field }) => `${code} ${rule ?? '-'} ${field ?? '-'}`);
  const open = (organization: string, cycle: string, more: object = {}) =>
    district.command('openStarRating', { organization, scheme: 'VILLAGE_STAR', cycle, ...more }, FIELDS);
  const act = (name: string, { id, version }: Rating, more: object = {}) =>
    district.command(name, { id, expectedVersion: version, ...more }, FIELDS);
  const publicised = async (organization: string, cycle: string, more: object = {}, publicise: object = {}) => {
    const declared = ok(await act('declareStarRating', ok(await open(organization, cycle, more))));
    return ok(await act('publiciseStarRating', ok(await act('reviewStarRating', declared, { stars: 4 })), publicise));
  };
  const decide = (rating: Rating, more: object = {}) =>
    act('decideStarRating', rating, { decidedBy: 'P3', documentNo: '评〔2022〕1号', ...more });

  it('runs from the opening to the decision, weighing its components exactly', async () => {
    let rating = ok(await open('P5', '2022'));
    const add = (code: string, weight: string, score?: string) =>
      district.command('addRatingComponent', { rating: rating.id, code, name: code, weight, score });
    ok(await add('A', '0.333333', '90'));
    const last = ok(await add('B', '0.666666'));
    rating = ok(await act('declareStarRating', rating));
    expect(wrong(await act('reviewStarRating', rating, { stars: 4 }))).toEqual(['RULE_BROKEN O13 -']);
    expect(wrong(await district.command('reweighRatingComponent', { id: last.id, expectedVersion: 1, weight: '1.5' }))).toEqual([
      'RULE_BROKEN O13 weight',
    ]);
    ok(await district.command('reweighRatingComponent', { id: last.id, expectedVersion: 1, weight: '0.666667' }));
    expect(wrong(await act('reviewStarRating', rating, { stars: 4 }))).toEqual(['RULE_BROKEN O13 -']);
    ok(await district.command('scoreRatingComponent', { id: last.id, expectedVersion: 2, score: '80' }));
    expect(wrong(await act('reviewStarRating', rating, { stars: 6 }))).toEqual(['RULE_BROKEN O13 stars']);
    rating = ok(await act('reviewStarRating', rating, { stars: 4 }));
    expect(rating).toMatchObject({ status: 'REVIEWED', score: '83.33333', proposedStars: 4, stars: null });
    rating = ok(await act('publiciseStarRating', rating));
    expect(rating).toMatchObject({ status: 'PUBLICISED', stars: 4 });
    expect(wrong(await district.command('scoreRatingComponent', { id: last.id, expectedVersion: 3, score: '99' }))).toEqual([
      'RULE_BROKEN O13 rating',
    ]);
    rating = ok(await act('objectToStarRating', rating, { reason: '有异议' }));
    expect(rating).toMatchObject({ status: 'REVIEWED', stars: null });
    ok(await district.command('scoreRatingComponent', { id: last.id, expectedVersion: 3, score: '99' }));
    rating = ok(await act('publiciseStarRating', ok(await act('reviewStarRating', rating, { stars: 5 }))));
    rating = ok(await decide(rating));
    expect(rating).toMatchObject({
      status: 'DECIDED',
      stars: 5,
      decidedBy: { code: 'P3' },
      decidedOn: '2022-12-01',
      documentNo: '评〔2022〕1号',
    });
    expect(wrong(await act('objectToStarRating', rating))).toEqual(['INVALID_STATE - id']);
  });

  it('is opened once for an organisation, scheme and cycle', async () => {
    ok(await open('P6', '2021-2022'));
    const again = await open('P6', '2021-2022');
    expect(again.record).toBeNull();
    expect(again.userErrors).toHaveLength(1);
    expect(wrong(await open('P6', '二〇二二'))).toEqual(['RULE_BROKEN O13 cycle']);
  });

  it('is decided by a committee above the organisation, with a document', async () => {
    const rating = await publicised('P6', '2020');
    for (const decidedBy of ['P5', 'P6', 'P7']) expect(wrong(await decide(rating, { decidedBy }))).toEqual(['RULE_BROKEN O13 decidedBy']);
    expect(wrong(await decide(rating, { documentNo: ' ' }))).toEqual(['DOCUMENT_REQUIRED - documentNo']);
    expect(ok(await decide(rating, { decidedBy: 'P4', stars: 3 }))).toMatchObject({ stars: 3 });
  });

  it('ranks stand in a group, which closes when they are complete', async () => {
    const group = ok(
      await district.command('openRatingGroup', {
        code: 'G1',
        name: '社区专场',
        scheme: 'FIVE_STAR',
        cycle: '2021-2022',
        region: '590102000000',
      }),
    );
    const first = await publicised('P5', '2021-2022', { scheme: 'FIVE_STAR', group: 'G1' }, { rankInGroup: 1 });
    expect(wrong(await district.command('closeRatingGroup', { id: group.id, expectedVersion: 1 }))).toEqual(['RULE_BROKEN O13 id']);
    ok(await decide(first));
    const second = await publicised('P6', '2021-2022', { scheme: 'FIVE_STAR', group: 'G1' }, { rankInGroup: 3 });
    const decided = ok(await decide(second));
    expect(decided.status).toBe('DECIDED');
    expect(wrong(await district.command('closeRatingGroup', { id: group.id, expectedVersion: 1 }))).toEqual(['RULE_BROKEN O13 id']);
    const { ratingGroup } = await district.ask(
      `{ ratingGroup(code: "G1") { ratings(orderBy: { field: RANK_IN_GROUP }) { nodes { rankInGroup organization { code } } } } }`,
    );
    expect(ratingGroup).toEqual({
      ratings: {
        nodes: [
          { rankInGroup: 1, organization: { code: 'P5' } },
          { rankInGroup: 3, organization: { code: 'P6' } },
        ],
      },
    });
  });

  it('shows the public what was publicised, and nothing of the review', async () => {
    const declared = ok(await act('declareStarRating', ok(await open('P8', '2019'))));
    const reviewed = ok(await act('reviewStarRating', declared, { stars: 2 }));
    const ask = () =>
      district.execute(
        `{ partyOrganization(code: "P8") { ratings(scheme: VILLAGE_STAR, asOf: "2019-05-05") { status stars proposedStars } } }`,
        {},
        publicCaller,
      );
    const before = await ask();
    expect(before.data).toEqual({ partyOrganization: { ratings: [{ status: 'REVIEWED', stars: null, proposedStars: null }] } });
    expect(before.errors?.map((error) => error.extensions.scope)).toEqual(['rating:write']);
    ok(await act('publiciseStarRating', reviewed));
    expect((await ask()).data).toEqual({ partyOrganization: { ratings: [{ status: 'PUBLICISED', stars: 2, proposedStars: null }] } });
    const { data } = await district.execute(
      `{ partyOrganization(code: "P8") { ratings(asOf: "2020-01-01") { status } } }`,
      {},
      publicCaller,
    );
    expect(data).toEqual({ partyOrganization: { ratings: [] } });
  });
});
