import type { Principal } from '@redsail/contract';
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { createOperationAccess } from '../../../gateway/server/src/identity/operation-access.js';
import { parseRoles } from '../../../gateway/server/src/identity/roles.js';
import { literalOf } from '../../e2e/privacy/schema-walk.js';
import { useDepartments, type DepartmentName } from './stand-in/departments.js';

const read = (file: string) => readFileSync(new URL(`../../../schema/${file}`, import.meta.url), 'utf8');
const table = parseRoles(read('roles.yaml'));
const api = buildSchema(read('published/api.graphql'));
const commands = api.getMutationType()!.getFields();
const authorise = createOperationAccess(read('published/supergraph.graphql'));

/** Something a role may reach or not: an operation that gateway and department both understand. */
interface Reach {
  readonly department: DepartmentName;
  readonly document: string;
}

/** A command with an input that fits and names nobody. */
function command(name: string): string {
  const field = commands[name]!;
  const { type } = field.args.find((argument) => argument.name === 'input')!;
  return `mutation { ${name}(input: ${literalOf(type)}) { userErrors { code } } }`;
}

/** What the roles differ in, one line each. Commands are such as find nobody: who may give one is told that, who may not is refused. */
const REACHES: Readonly<Record<string, Reach>> = {
  divisions: { department: 'organizations', document: '{ regions(first: 1) { nodes { code name } } }' },
  organisations: {
    department: 'organizations',
    document: '{ organizations(first: 1) { nodes { code name } } partyOrganizations(first: 1) { nodes { code } } }',
  },
  ratings: { department: 'organizations', document: '{ starRatings(first: 1) { nodes { stars } } }' },
  livelihood: { department: 'livelihood', document: '{ livelihoodItems(first: 1) { nodes { title } } }' },
  'draft ratings': { department: 'organizations', document: '{ starRatings(first: 1) { nodes { score proposedStars } } }' },
  'who leads a branch': { department: 'organizations', document: '{ partyOrganizations(first: 1) { nodes { secretary { id } } } }' },
  'counts of members that an office noted': {
    department: 'organizations',
    document:
      '{ partyOrganizations(first: 1) { nodes { fullMembersAtApproval membersCounted } } coveredUnits(first: 1) { nodes { fullMembers } } }',
  },
  'who changed what': { department: 'organizations', document: '{ regions(first: 1) { nodes { history { totalCount } } } }' },
  people: {
    department: 'personnel',
    document:
      '{ persons(first: 1) { totalCount nodes { nameMasked } } cadres(first: 1) { totalCount } partyMembers(first: 1) { totalCount } }',
  },
  'counts of people': {
    department: 'personnel',
    document:
      '{ _entities(representations: [{ __typename: "Region", code: "590102" }]) { ... on Region { deploymentCounts { status } } } }',
  },
  deployments: { department: 'personnel', document: '{ deployments(first: 1) { totalCount } }' },
  teams: { department: 'personnel', document: '{ commandos(first: 1) { totalCount } }' },
  'talent cards': { department: 'personnel', document: '{ talentCards(first: 1) { totalCount } }' },
  'card numbers': { department: 'personnel', document: '{ talentCards(first: 1) { nodes { cardNo } } }' },
  'commands on divisions': { department: 'organizations', document: command('renameRegion') },
  'commands on organisations': { department: 'organizations', document: command('renameOrganization') },
  'commands on party organisations': { department: 'organizations', document: command('startTemporaryBranch') },
  'commands on ratings': { department: 'organizations', document: command('closeRatingGroup') },
  'commands on dictionaries': { department: 'organizations', document: command('retireDictItem') },
  'commands on livelihood': { department: 'livelihood', document: command('closeClinic') },
  'commands on people': { department: 'personnel', document: command('confirmFullMember') },
  'commands on deployments': { department: 'personnel', document: command('startDeployment') },
  'commands on teams': { department: 'personnel', document: command('standDownCommando') },
  'commands on cards': { department: 'personnel', document: command('activateTalentCard') },
};

const PUBLIC = ['divisions', 'organisations', 'ratings', 'livelihood'];
const PEOPLE = ['people', 'counts of people', 'who leads a branch', 'counts of members that an office noted'];

/** The ten roles of the domain, the administrators apart, and the departments' own: what each reaches. The rest it does not. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  public: PUBLIC,
  'community-secretary': [
    ...PUBLIC,
    ...PEOPLE,
    'deployments',
    'teams',
    'who changed what',
    'commands on party organisations',
    'commands on deployments',
    'commands on teams',
  ],
  'unit-secretary': [...PUBLIC, ...PEOPLE, 'deployments', 'teams', 'who changed what', 'commands on party organisations'],
  'organization-officer': Object.keys(REACHES).filter((reach) => reach !== 'commands on livelihood'),
  'supervision-officer': [...PUBLIC, 'counts of people', 'who changed what'],
  'livelihood-statistician': [...PUBLIC, 'who changed what', 'commands on livelihood'],
  'firm-contact': PUBLIC,
  'data-subject': PUBLIC,
  integrator: [...PUBLIC, 'counts of people', 'who changed what'],
  auditor: [...PUBLIC, 'who changed what'],
  'system-administrator': PUBLIC,
  'security-administrator': PUBLIC,
  service: [...PUBLIC, 'counts of people'],
};

test('every role of roles.yaml stands in the table', () => {
  expect(Object.keys(MAY).toSorted()).toEqual([...table.keys()].toSorted());
});

describe.each(Object.keys(MAY))('%s', (role) => {
  const principal: Principal = {
    subject: role === 'public' ? 'public' : `test:${role}`,
    organ: null,
    roles: [role],
    scopes: table.get(role)!,
    division: null,
    person: null,
  };
  const reaches = Object.entries(REACHES).map(([name, reach]) => ({ name, ...reach, may: MAY[role]!.includes(name) }));

  test.each(reaches)('at the gateway: $name, $may', ({ document, may }) => {
    // The door between gateway and department is not in the API: the same fields stand below an ordinary query there.
    const asked = parse(document.replace(/_entities\(.*?\]\)/, 'region(code: "590102")'));
    expect(validate(api, asked)).toEqual([]);
    const codes = authorise(asked, undefined, principal).errors.map(({ extensions }) => extensions.code);
    expect([...new Set(codes)]).toEqual(may ? [] : [role === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
  });
});

describe('in the department itself', () => {
  const departments = useDepartments();

  test.each(Object.keys(MAY))('%s reaches the same', async (role) => {
    const principal: Principal = {
      subject: `test:${role}`,
      organ: null,
      roles: [role],
      scopes: table.get(role)!,
      division: null,
      person: null,
    };
    for (const [name, { department, document }] of Object.entries(REACHES)) {
      const { data, errors = [] } = await departments(department).execute(document, {}, principal);
      const codes = [...new Set(errors.map(({ extensions }) => extensions.code))];
      expect([name, codes]).toEqual([name, MAY[role]!.includes(name) ? [] : ['FORBIDDEN']]);
      const said = Object.values(data ?? {})[0] as { userErrors?: { code: string }[] } | null;
      if (said?.userErrors) expect(said.userErrors.length).toBeGreaterThan(0);
    }
  });
});
