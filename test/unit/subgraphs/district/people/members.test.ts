import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const party = new Map([...sample.partyOrganizations].map((row) => [row.code, row]));
const persons = new Map([...sample.persons].map((row) => [row.id, row]));
const members = [...sample.partyMembers];
const affiliations = [...sample.affiliations];
const byMember = Map.groupBy(affiliations, (row) => row.member);
const years = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

test('P2: every member has exactly one current formal affiliation, to a branch that is open', () => {
  const wrong = members.filter((member) => {
    const formal = byMember.get(member.person)!.filter((row) => row.kind === 'FORMAL' && row.to === null);
    const branch = party.get(member.formalOrganization)!;
    return (
      formal.length !== 1 ||
      formal[0]!.organization !== branch.code ||
      !['BRANCH', 'JOINT_BRANCH'].includes(branch.kind) ||
      !['ACTIVE', 'ELECTION_DUE'].includes(branch.status)
    );
  });
  expect(wrong).toEqual([]);
});

test('P2: no formal affiliation, not even an ended one, is to a temporary, functional or red-sail branch', () => {
  const kinds = new Set(affiliations.filter((row) => row.kind === 'FORMAL').map((row) => party.get(row.organization)!.kind));
  expect([...kinds].sort()).toEqual(['BRANCH', 'JOINT_BRANCH']);
});

test('formal affiliations of a member follow one another without overlap', () => {
  const wrong = [...byMember.values()].filter((rows) => {
    const formal = rows.filter((row) => row.kind === 'FORMAL').toSorted((a, b) => a.from.localeCompare(b.from));
    return formal.some(
      (row, index) =>
        (index < formal.length - 1 ? row.to !== formal[index + 1]!.from : row.to !== null) || (row.to !== null && row.from >= row.to),
    );
  });
  expect(wrong).toEqual([]);
  expect([...byMember.values()].some((rows) => rows.filter((row) => row.kind === 'FORMAL').length > 1)).toBe(true);
});

test('an affiliation begins neither before its member joined nor before its organisation was there, and ends after it began', () => {
  const joined = new Map(members.map((row) => [row.person, row.joinedOn]));
  const began = (code: string): string => party.get(code)!.draftedOn ?? party.get(code)!.establishedOn!;
  expect(
    affiliations.filter(
      (row) => row.from < joined.get(row.member)! || row.from < began(row.organization) || (row.to !== null && row.to <= row.from),
    ),
  ).toEqual([]);
});

test.each(['FLOATING_HOST', 'TEMPORARY', 'DOUBLE_REGISTRATION'] as const)('a member has at most one affiliation of the kind %s', (kind) => {
  const owners = affiliations.filter((row) => row.kind === kind).map((row) => row.member);
  expect(new Set(owners).size).toBe(owners.length);
});

test('each kind of affiliation is to its kind of organisation', () => {
  const kinds = (kind: string): string[] =>
    [...new Set(affiliations.filter((row) => row.kind === kind).map((row) => party.get(row.organization)!.kind))].sort();
  expect(kinds('TEMPORARY')).toEqual(['TEMPORARY_BRANCH', 'TEMPORARY_COMMITTEE']);
  expect(kinds('FLOATING_HOST')).toEqual(['BRANCH', 'COMMITTEE', 'GENERAL_BRANCH', 'RED_SAIL_BRANCH']);
  expect(kinds('DOUBLE_REGISTRATION')).toEqual(['BRANCH', 'COMMITTEE', 'FUNCTIONAL_BRANCH', 'GENERAL_BRANCH']);
});

test('P3: who is registered twice lives in that community and serves in another unit', () => {
  const double = affiliations.filter((row) => row.kind === 'DOUBLE_REGISTRATION');
  const formalRegion = new Map(members.map((row) => [row.person, party.get(row.formalOrganization)!.region]));
  expect(double.filter((row) => persons.get(row.member)!.homeCommunity !== party.get(row.organization)!.region)).toEqual([]);
  expect(double.filter((row) => formalRegion.get(row.member) === party.get(row.organization)!.region)).toEqual([]);
});

test('P4: a floating member keeps the formal affiliation elsewhere', () => {
  const formalRegion = new Map(members.map((row) => [row.person, party.get(row.formalOrganization)!.region]));
  const floating = affiliations.filter((row) => row.kind === 'FLOATING_HOST');
  expect(floating.filter((row) => formalRegion.get(row.member) === party.get(row.organization)!.region)).toEqual([]);
});

test('a full member passed a year on probation, a probationary one not yet; nobody joined before 18', () => {
  const wrong = members.filter((member) => {
    const person = persons.get(member.person)!;
    if (years(person.birthDate, member.joinedOn) < 18) return true;
    return member.kind === 'FULL'
      ? years(member.joinedOn, member.fullOn!) !== 1 || member.fullOn! > sample.asOf
      : member.fullOn !== null || years(member.joinedOn, sample.asOf) >= 1;
  });
  expect(wrong).toEqual([]);
  const probationary = members.filter((member) => member.kind === 'PROBATIONARY').length;
  expect(probationary).toBeGreaterThan(members.length / 100);
  expect(probationary).toBeLessThan(members.length / 25);
});

test('the political affiliation agrees with the membership', () => {
  const kinds = new Map(members.map((row) => [row.person, row.kind]));
  const expected = (id: string): RegExp => ({ FULL: /^01$/, PROBATIONARY: /^02$/ })[kinds.get(id)!] ?? /^(0[3-9]|1[0-3])$/;
  expect([...persons.values()].filter((person) => !expected(person.id).test(person.politicalAffiliation))).toEqual([]);
});
