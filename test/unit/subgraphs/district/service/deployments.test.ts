import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const deployments = [...sample.deployments];
const cadres = new Map([...sample.cadres].map((row) => [row.person, row]));
const persons = new Map([...sample.persons].map((row) => [row.id, row]));
const party = new Map([...sample.partyOrganizations].map((row) => [row.code, row]));
const OVER = new Set(['RELEASED', 'EVALUATED', 'ON_LEAVE', 'OVERDUE']);

test('whoever is sent down is a cadre of the unit named, and no village cadre', () => {
  expect(
    deployments.filter(
      (row) => cadres.get(row.person)!.employer !== row.sourceOrganization || cadres.get(row.person)!.source === 'VILLAGE',
    ),
  ).toEqual([]);
});

test('the host is the party organisation of the community or village named', () => {
  expect(deployments.filter((row) => party.get(row.hostOrganization)!.region !== row.hostRegion || row.hostRegion.endsWith('000'))).toEqual(
    [],
  );
});

test('P5: who was drawn from the pool lives in the host community', () => {
  const drawn = deployments.filter((row) => row.kind === 'POOL_DRAW');
  expect(drawn.length).toBeGreaterThan(50);
  expect(drawn.filter((row) => persons.get(row.person)!.homeCommunity !== row.hostRegion)).toEqual([]);
});

test('nobody has two deployments that are not over, or one that began before an earlier one was over', () => {
  const open = deployments.filter((row) => !OVER.has(row.status));
  expect(new Set(open.map((row) => row.person)).size).toBe(open.length);
  const openSince = new Map(open.map((row) => [row.person, row.calledOn]));
  const over = deployments.filter((row) => OVER.has(row.status));
  expect(over.filter((row) => row.steps.at(-1)!.on >= (openSince.get(row.person) ?? '9'))).toEqual([]);
});

test('a call is answered by its day, or lapses after it', () => {
  expect(deployments.filter((row) => row.acceptedOn !== null && row.acceptedOn > row.respondBy)).toEqual([]);
  expect(deployments.filter((row) => row.status === 'OVERDUE' && row.steps.at(-1)!.on <= row.respondBy)).toEqual([]);
  expect(deployments.filter((row) => row.status === 'CALLED' && row.respondBy < sample.asOf)).toEqual([]);
});

test('a grade stands exactly on what was evaluated, a specialty on what was an expert dispatch', () => {
  expect(deployments.filter((row) => (row.status === 'EVALUATED') !== (row.grade !== null))).toEqual([]);
  expect(deployments.filter((row) => (row.kind === 'EXPERT_DISPATCH') !== (row.specialty !== null))).toEqual([]);
});
