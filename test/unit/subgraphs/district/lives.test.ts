import { district, type SampleStep } from '@redsail/district';

const sample = district({ seed: 9, scale: 0.2 });

/** From each state the acts that leave it, and where they lead (domain model). */
const TEMPORARY = {
  '': ['draft DRAFT'],
  DRAFT: ['submit SUBMITTED'],
  SUBMITTED: ['approve APPROVED', 'refuse REFUSED'],
  APPROVED: ['start ACTIVE'],
  ACTIVE: ['endTask WINDING_UP'],
  WINDING_UP: ['dissolve DISSOLVED'],
};
const ORDINARY = {
  // What was there before there were records begins with its start.
  '': ['apply APPLIED', 'start ACTIVE'],
  APPLIED: ['approve APPROVED'],
  APPROVED: ['start ACTIVE'],
  ACTIVE: ['openElection ELECTION_DUE', 'merge MERGED', 'dissolve DISSOLVED'],
  ELECTION_DUE: ['elect ACTIVE'],
};
const COMMANDO = { '': ['form FORMED'], FORMED: ['activate ACTIVE'], ACTIVE: ['standDown STOOD_DOWN'] };
const DEPLOYMENT = {
  '': ['call CALLED'],
  CALLED: ['accept ACCEPTED', 'grantLeave ON_LEAVE', 'lapse OVERDUE'],
  ACCEPTED: ['report REPORTED'],
  REPORTED: ['start ACTIVE'],
  ACTIVE: ['release RELEASED'],
  RELEASED: ['evaluate EVALUATED'],
};
const CARD = {
  '': ['apply APPLIED'],
  APPLIED: ['vet VETTED'],
  VETTED: ['publicise PUBLICISED'],
  PUBLICISED: ['issue ISSUED'],
  ISSUED: ['activate ACTIVE'],
  ACTIVE: ['suspend SUSPENDED', 'expire EXPIRED', 'revoke REVOKED'],
  SUSPENDED: ['resume ACTIVE'],
};
const SERVICE = {
  '': ['request REQUESTED'],
  REQUESTED: ['accept ACCEPTED', 'decline DECLINED'],
  ACCEPTED: ['finish DONE'],
  DONE: ['rate RATED'],
};

interface Lived {
  code: string;
  status: string;
  steps: readonly SampleStep[];
}

/** What is wrong with a life: a step that the table does not have, a day before the one before it, an end in another state. */
function wrongSteps(table: Record<string, readonly string[]>, { code, status, steps }: Lived): string[] {
  const states = ['', ...steps.map((step) => step.to)];
  const unknown = steps.filter((step, index) => !table[states[index]!]?.includes(`${step.act} ${step.to}`));
  const backwards = steps.filter((step, index) => index > 0 && step.on < steps[index - 1]!.on);
  return [
    ...unknown.map((step) => `${code}: ${step.act} is no act of its state`),
    ...backwards.map((step) => `${code}: ${step.act} comes before the act before it`),
    ...(states.at(-1) === status ? [] : [`${code}: ends in ${states.at(-1)} and not in ${status}`]),
  ];
}

const party = [...sample.partyOrganizations];
const cards = [...sample.talentCards].map((card) => ({ ...card, code: card.cardNo }));

test.each<[string, Record<string, readonly string[]>, readonly Lived[]]>([
  ['temporary branches', TEMPORARY, party.filter((row) => row.kind.startsWith('TEMPORARY'))],
  [
    'ordinary, red-sail and functional branches',
    ORDINARY,
    party.filter((row) => !row.kind.startsWith('TEMPORARY') && row.steps.length > 0),
  ],
  ['commandos', COMMANDO, [...sample.commandos]],
  ['deployments', DEPLOYMENT, [...sample.deployments]],
  ['talent cards', CARD, cards],
  ['card services', SERVICE, cards.flatMap((card) => card.services)],
])('the steps of %s follow the life cycle and end in the status', (_, table, lives) => {
  expect(lives.length).toBeGreaterThan(0);
  expect(lives.flatMap((life) => wrongSteps(table, life))).toEqual([]);
});

test("only committees and members' groups, which were always there, have no steps", () => {
  expect(new Set(party.filter((row) => row.steps.length === 0).map((row) => row.kind))).toEqual(
    new Set(['COMMITTEE', 'WORK_COMMITTEE', 'MEMBERS_GROUP']),
  );
});

test('a document is numbered once a year in its series', () => {
  const numbers = party.flatMap((row) =>
    row.steps.filter((step) => step.act === 'submit' || step.act === 'approve').map((step) => step.documentNo!),
  );
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !/^红帆组[请复]〔20\d\d〕\d+号$/.test(number))).toEqual([]);
});
