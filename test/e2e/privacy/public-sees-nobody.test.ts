import { OPEN_SCOPES } from '@redsail/contract';
import { personnel } from '@redsail/personnel';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { DEPARTMENTS } from '../../support/built-program.js';
import { useStack, type Answer } from '../../support/stack.js';
import {
  documentOf,
  gateName,
  gates,
  literalOf,
  objectsAt,
  selectionOf,
  targetOf,
  waysToOpenTypes,
  type Gate,
  type Way,
} from './schema-walk.js';

/** Types that tell of people: their records, counts of them, and what was changed by whom. */
const RECORDS_OF_PEOPLE =
  'Person Cadre Post PostHolding PartyMember Affiliation Deployment Commando CommandoMember ServiceRecord TalentCard CardService'.split(
    ' ',
  );
const OF_PEOPLE = [...RECORDS_OF_PEOPLE, 'DeploymentCount', 'MemberCounts', 'Headcount', 'AgeBandCount', 'Change'];

const schema = buildSchema(readFileSync(new URL('../../../schema/published/api.graphql', import.meta.url), 'utf8'));
const isOfPeople = (type: string) => OF_PEOPLE.includes(type);

describe('without a token', () => {
  // The walk goes three pages of fifty deep: dearer than a client may ask, and on purpose.
  const stack = useStack({ environment: { REDSAIL_LIMIT_COST: 'off' } });
  const keys = new Map<string, string>();

  /** A real id of every record that can be looked up, so that a refusal is one of something that is there. */
  beforeAll(async () => {
    for (const field of Object.values(schema.getQueryType()!.getFields())) {
      const target = targetOf(field);
      if (!target?.getFields().id || !field.name.endsWith('s') || !field.args.some(({ name }) => name === 'first')) continue;
      const answer = await stack.ask(`{ ${field.name}(first: 1) { nodes { id } } }`, {}, 'organization-officer');
      const id = answer[field.name].nodes[0]?.id as string | undefined;
      if (id) keys.set(target.name, id);
    }
    for (const type of RECORDS_OF_PEOPLE) expect([...keys.keys()]).toContain(type);
  });

  it('counts as telling of people whatever personnel keeps and does not leave open', () => {
    const closed = personnel.registers.filter(({ scope }) => !OPEN_SCOPES.some((open) => open === scope)).map(({ name }) => name);
    expect(closed.filter((name) => !isOfPeople(name))).toEqual([]);
  });

  it('no way through the graph leads to a person, to a count of people or to who changed what', async () => {
    const ways = waysToOpenTypes(schema, isOfPeople, keys);
    const found = gates(schema, ways.keys(), isOfPeople);
    expect(found.map(gateName)).toEqual(expect.arrayContaining(KNOWN_GATES));
    const untried: string[] = [];
    for (const gate of found) if (!(await isShut(gate, ways.get(gate.type.name)!))) untried.push(gateName(gate));
    expect(untried).toEqual([]);
  });

  /** Goes every way to the gate. False when none of them led to a record, so that nothing was tried. */
  async function isShut({ type, field }: Gate, ways: readonly Way[]): Promise<boolean> {
    let tried = false;
    for (const way of ways) {
      const document = documentOf(way, selectionOf(field, keys));
      const { data, errors } = await stack.query(document);
      const parents = objectsAt(data, way).filter(({ __typename }) => __typename === type.name);
      const refused = errors.flatMap(({ extensions }) =>
        ((extensions?.paths ?? []) as string[][]).map((path) => `${String(extensions?.code)} ${path.at(-1)}`),
      );
      // A way may be shut before its end: then the refusal names the place where it is.
      const expected = parents.length > 0 ? [`UNAUTHENTICATED ${field.name}`] : refused.filter((one) => one.startsWith('UNAUTHENTICATED '));
      expect({ document, seen: parents.map((parent) => parent[field.name]), refused }).toEqual({
        document,
        seen: parents.map(() => null),
        refused: expected,
      });
      tried ||= refused.length > 0;
    }
    return tried;
  }

  it('the ways that stay open say so, with data: the walk would have seen a person', async () => {
    const { data, errors }: Answer = await stack.query('{ partyOrganizations(first: 5) { nodes { name region { name } } } }');
    expect(errors).toEqual([]);
    expect(data.partyOrganizations.nodes).toHaveLength(5);
    const officer = await stack.ask('{ partyOrganizations(first: 50) { nodes { secretary { nameMasked } } } }', {}, 'organization-officer');
    expect(JSON.stringify(officer)).toMatch(/\*/);
  });

  it('no command may be given, and none leaves a trace', async () => {
    const journals = async () => Promise.all(DEPARTMENTS.map(async (name) => (await stack.run(name, 'journal', 'verify')).out));
    const before = await journals();
    const commands = Object.values(schema.getMutationType()!.getFields());
    expect(commands.length).toBeGreaterThan(100);
    for (const { name, args } of commands) {
      const type = args.find((arg) => arg.name === 'input')!.type;
      const { data, errors } = await stack.query(`mutation { ${name}(input: ${literalOf(type)}) { userErrors { code } } }`);
      expect([name, data?.[name] ?? null, errors.map(({ extensions }) => extensions?.code)]).toEqual([name, null, ['UNAUTHENTICATED']]);
    }
    expect(await journals()).toEqual(before);
  });
});

/** Some that must be among those that the walk finds: a walk that finds nothing proves nothing. */
const KNOWN_GATES = [
  'Query.person',
  'Query.persons',
  'Query.affiliations',
  'Region.deployments',
  'Region.deploymentCounts',
  'Organization.cadres',
  'PartyOrganization.secretary',
  'PartyOrganization.committee',
  'PartyOrganization.members',
  'PartyOrganization.memberCounts',
  'PartyOrganization.history',
];
