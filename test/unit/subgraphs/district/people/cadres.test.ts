import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 1 });
const cadres = [...sample.cadres];
const organizations = new Map([...sample.organizations].map((row) => [row.code, row]));
const persons = new Map([...sample.persons].map((row) => [row.id, row]));
const holdings = [...sample.postHoldings];
const posts = new Map([...sample.posts].map((row) => [row.code, row]));

test('an organisation has as many cadres as it says', () => {
  const employed = Map.groupBy(cadres, (row) => row.employer);
  expect([...organizations.values()].filter((row) => row.cadreCount !== (employed.get(row.code)?.length ?? 0))).toEqual([]);
});

test('most cadres are party members, some are not', () => {
  const members = new Set([...sample.partyMembers].map((row) => row.person));
  expect(cadres.filter((row) => !members.has(row.person))).toHaveLength(300);
});

test('S7: the position level is a code of three digits, and only civil servants have a rank', () => {
  const civil = cadres.filter((row) => row.source === 'CIVIL_SERVANT');
  expect(cadres.filter((row) => row.source !== 'CIVIL_SERVANT' && row.rank !== null)).toEqual([]);
  expect(civil.filter((row) => !/^1(3[12]|4[12]|50|60|99)$/.test(row.positionLevel!))).toEqual([]);
  expect(civil.some((row) => row.rank === null)).toBe(true);
  expect(cadres.filter((row) => row.source === 'INSTITUTION_STAFF' && !/^[24]\d\d$/.test(row.positionLevel!))).toEqual([]);
  expect(cadres.filter((row) => (row.source === 'VILLAGE' || row.source === 'STATE_FIRM') && row.positionLevel !== null)).toEqual([]);
});

test('every cadre has one current post, at the employer, that is not concurrent', () => {
  const current = Map.groupBy(
    holdings.filter((row) => row.to === null && !row.concurrent),
    (row) => row.person,
  );
  expect(
    cadres.filter(
      (row) => current.get(row.person)?.length !== 1 || posts.get(current.get(row.person)![0]!.post)!.organization !== row.employer,
    ),
  ).toEqual([]);
});

test('no post has more holders than places, some have fewer, and some are held concurrently', () => {
  const held = Map.groupBy(
    holdings.filter((row) => row.to === null),
    (row) => row.post,
  );
  expect([...posts.values()].filter((post) => (held.get(post.code)?.length ?? 0) > post.headcount)).toEqual([]);
  expect([...posts.values()].some((post) => (held.get(post.code)?.length ?? 0) < post.headcount)).toBe(true);
  expect(holdings.some((row) => row.concurrent)).toBe(true);
});

test('nobody held a post before the age of 22, and an earlier post ends when the present one begins', () => {
  const age = (row: (typeof holdings)[number]): number => Number(row.from.slice(0, 4)) - persons.get(row.person)!.birthYear;
  expect(holdings.filter((row) => age(row) < 22 || (row.to !== null && row.to <= row.from))).toEqual([]);
  const current = new Map(holdings.filter((row) => row.to === null).map((row) => [row.person, row.from]));
  const past = holdings.filter((row) => row.to !== null);
  expect(past.length).toBeGreaterThan(300);
  expect(past.filter((row) => row.to !== current.get(row.person))).toEqual([]);
});
