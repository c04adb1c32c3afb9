import { district, type SampleAffiliation, type SamplePartyOrganization } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const party = new Map([...sample.partyOrganizations].map((row) => [row.code, row]));
const branches = [...party.values()].filter((row) => row.kind === 'TEMPORARY_BRANCH' || row.kind === 'TEMPORARY_COMMITTEE');
const approved = branches.filter((row) => row.approvedOn !== null);
const members = new Map([...sample.partyMembers].map((row) => [row.person, row]));
const affiliations = Map.groupBy(sample.affiliations, (row) => row.organization);
const leaderships = new Map([...sample.leaderships].map((row) => [row.partyOrganization, row]));
const temporary = (branch: SamplePartyOrganization): SampleAffiliation[] => affiliations.get(branch.code) ?? [];
const fullOn = (branch: SamplePartyOrganization, day: string): number =>
  temporary(branch).filter((row) => (members.get(row.member)!.fullOn ?? '9') <= day).length;

test('O3: the approver is the superior, a committee, and never temporary', () => {
  expect(
    approved.filter(
      (row) => row.approvedBy !== row.superior || !['COMMITTEE', 'WORK_COMMITTEE'].includes(party.get(row.approvedBy!)!.kind),
    ),
  ).toEqual([]);
  expect(branches.filter((row) => row.approvedOn === null && (row.approvedBy !== null || row.documentNo !== null))).toEqual([]);
});

test('O4: three full members at least were there at the approval, and their number was kept', () => {
  expect(approved.filter((row) => row.fullMembersAtApproval! < 3 || row.fullMembersAtApproval !== fullOn(row, row.approvedOn!))).toEqual(
    [],
  );
  expect(branches.filter((row) => row.approvedOn === null && row.fullMembersAtApproval !== null)).toEqual([]);
});

test('O4: some drafts have two full members only, and wait to be refused', () => {
  const waiting = branches.filter((row) => row.status === 'DRAFT' || row.status === 'SUBMITTED');
  expect(waiting.some((row) => row.attachedCount === 2)).toBe(true);
  expect(waiting.some((row) => row.attachedCount >= 3)).toBe(true);
});

test('O5: leaders are appointed at the approval, and not before', () => {
  expect(approved.filter((row) => leaderships.get(row.code)?.from !== row.approvedOn)).toEqual([]);
  expect(branches.filter((row) => row.approvedOn === null && leaderships.has(row.code))).toEqual([]);
});

test('O5: a committee of three to seven from seven full members on, otherwise a secretary and at most a deputy', () => {
  const wrong = approved.filter((row) => {
    const { committee, secretary } = leaderships.get(row.code)!;
    const full = row.fullMembersAtApproval!;
    return secretary === null || (full >= 7 ? committee.length < 3 || committee.length > 7 : committee.length > 0);
  });
  expect(wrong).toEqual([]);
});

test('O6: none has a term', () => {
  expect(branches.filter((row) => row.termStart !== null || row.termYears !== null)).toEqual([]);
});

test('O7: it names the body it ends with, and its members leave it the day it ends', () => {
  expect(branches.filter((row) => !row.endsWith || !row.task || !row.site)).toEqual([]);
  const wrong = branches.filter((row) => temporary(row).some((affiliation) => affiliation.to !== (row.refusedOn ?? row.dissolvedOn)));
  expect(wrong).toEqual([]);
});

test('O7: the formal affiliation of its members did not move while it lasted', () => {
  const formal = Map.groupBy(
    [...sample.affiliations].filter((row) => row.kind === 'FORMAL'),
    (row) => row.member,
  );
  const moved = branches
    .flatMap(temporary)
    .filter(
      (row) => !formal.get(row.member)!.some((own) => own.from <= row.from && own.to === null) && members.get(row.member)!.kind === 'FULL',
    );
  expect(moved).toEqual([]);
});

test('members join on the day of the draft', () => {
  expect(branches.filter((row) => temporary(row).length !== row.attachedCount)).toEqual([]);
  expect(
    branches.flatMap((row) =>
      temporary(row).filter((own) => own.kind !== 'TEMPORARY' || (own.from !== row.draftedOn && members.get(own.member)!.kind === 'FULL')),
    ),
  ).toEqual([]);
});

test('some run longer than six months, and some are still open although their task has ended', () => {
  const halfYearAgo = '2025-12-30';
  expect(branches.some((row) => row.status === 'ACTIVE' && row.startedOn! < halfYearAgo)).toBe(true);
  expect(branches.filter((row) => row.status === 'WINDING_UP').every((row) => row.taskEndedOn !== null)).toBe(true);
});

test.each(['draft', 'submit', 'refuse', 'approve', 'start', 'endTask', 'dissolve'])(
  'the day of the step "%s" is the day of the record',
  (act) => {
    const field = (
      {
        draft: 'draftedOn',
        submit: 'submittedOn',
        refuse: 'refusedOn',
        approve: 'approvedOn',
        start: 'startedOn',
        endTask: 'taskEndedOn',
        dissolve: 'dissolvedOn',
      } as const
    )[act]!;
    expect(branches.filter((row) => (row.steps.find((step) => step.act === act)?.on ?? null) !== row[field])).toEqual([]);
  },
);
