import { livelihood } from '@redsail/livelihood';
import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { createOperationAccess } from '../../../gateway/server/src/identity/operation-access.js';
import { parseRoles } from '../../../gateway/server/src/identity/roles.js';
import { readGraph } from '../../../schema/src/compose/graph.js';
import { readSdls, type SubgraphSdl } from '../../../schema/src/compose/read-sdl.js';
import { composeContract } from '../../../schema/src/contracts/compose-contract.js';
import { readContracts } from '../../../schema/src/contracts/read-contracts.js';
import { personalFieldsAreGuarded } from '../../../schema/src/lint/rules/personal-fields-are-guarded.js';
import { closedIn, reachable, scopesOf } from '../../support/contract-walk.js';
import { findings } from '../../support/linted-graph.js';

const read = (file: string) => readFileSync(new URL(`../../../schema/${file}`, import.meta.url), 'utf8');
const PUBLIC = parseRoles(read('roles.yaml')).get('public')!;
const graph = readGraph(fileURLToPath(new URL('../../../schema/subgraphs.yaml', import.meta.url)));
const sdls = readSdls(graph);
const contract = readContracts(graph, sdls).find(({ name }) => name === 'public')!;
const scopes = scopesOf(read('published/supergraph.graphql'));
const registers = [organizations, personnel, livelihood].flatMap((department) => department.registers);

const isOpen = (scope: string | undefined) => scope === undefined || PUBLIC.includes(scope);
/** Records that the public may not read, and everything that the kit makes of each. */
const closedTypes = registers
  .filter(({ scope }) => !isOpen(scope))
  .flatMap(({ name }) => ['', 'Connection', 'Edge', 'Filter', 'Order', 'OrderField', 'Identity'].map((suffix) => `${name}${suffix}`));
/** Fields whose kind is masked, under every name that the kit gives them, and fields with a scope of their own. */
const closedFields = registers.flatMap(({ name, fields }) =>
  fields.flatMap((field) => {
    const names = new Set([field.name, field.output, `${field.name}Label`]);
    const everywhere = [...names].flatMap((one) => [`${name}.${one}`, `${name}Identity.${one}`]);
    const inputs = [`${name}Filter.${field.name}`, `${name}OrderField.${field.column.toUpperCase()}`];
    return field.output !== field.name || !isOpen(field.options.scope) ? [...everywhere, ...inputs] : [];
  }),
);

/** What the walk finds that it should not, in a contract of these subgraphs. */
async function found(subgraphs: readonly SubgraphSdl[]): Promise<readonly string[]> {
  const reached = reachable((await composeContract(subgraphs, contract)).api);
  const personal = [...closedTypes, ...closedFields].filter((coordinate) => reached.has(coordinate));
  return [...new Set([...closedIn(reached, scopes, PUBLIC), ...personal])].toSorted();
}

/** A copy of the subgraphs in which somebody has put the tag on a field. */
function tagged(...places: readonly (readonly [subgraph: string, line: string])[]): readonly SubgraphSdl[] {
  return sdls.map((one) => {
    const lines = places.filter(([name]) => name === one.name).map(([, line]) => line);
    const sdl = lines.reduce((text, line) => {
      if (!text.includes(line)) throw new Error(`${one.name} has no ${line}`);
      return text.replace(line, `${line} @tag(name: "public")`);
    }, one.sdl);
    return { ...one, sdl, document: parse(sdl) };
  });
}

describe('the contract of the public', () => {
  let api: string;
  let supergraph: string;
  beforeAll(async () => ({ api, supergraph } = await composeContract(sdls, contract)));

  it('is the one that is published', () => expect(api).toBe(read('published/contracts/public.graphql')));

  it('has what the public is promised: livelihood items, divisions, organisations, published ratings', () => {
    const reached = reachable(api);
    for (const query of ['livelihoodItems', 'publishedFigures', 'regions', 'organizations', 'partyOrganizations', 'starRatings'])
      expect([query, reached.has(`Query.${query}`)]).toEqual([query, true]);
    for (const field of ['LivelihoodItem.title', 'Region.name', 'Region.livelihoodItems', 'Organization.name', 'StarRating.stars'])
      expect([field, reached.has(field)]).toEqual([field, true]);
    for (const input of ['Query.regions(filter:)', 'RegionFilter.level', 'RegionOrderField.CODE'])
      expect([input, reached.has(input)]).toEqual([input, true]);
    const count = (pattern: RegExp) => [...reached].filter((one) => pattern.test(one)).length;
    expect(count(/^Query\.\w+$/)).toBeGreaterThan(50);
    expect(count(/^\w+\.\w+$/)).toBeGreaterThan(1000);
  });

  it('is all that the public may read: whatever of an open record takes nothing more is in it', () => {
    const reached = reachable(api);
    const open = registers.filter(({ scope }) => isOpen(scope));
    const missing = open.flatMap(({ name, columns }) =>
      columns
        .filter(({ output, options }) => isOpen(options.scope) && !reached.has(`${name}.${output}`))
        .map(({ output }) => `${name}.${output}`),
    );
    // Their departments are yet to come, and will say themselves what of their records is open.
    expect(missing).toEqual(['PartyOrganization.enterprise', 'PartyOrganization.campaign']);
  });

  it('leads to nothing that takes a scope, to no masked field of any register, and to no record of people', async () => {
    expect(closedTypes).toEqual(
      expect.arrayContaining(['Person', 'PersonFilter', 'PersonIdentity', 'Cadre', 'TalentCard', 'RatingComponent']),
    );
    expect(closedFields).toEqual(
      expect.arrayContaining(['Person.nameMasked', 'PersonIdentity.phone', 'PartyOrganizationFilter.secretary']),
    );
    expect(await found(sdls)).toEqual([]);
  });

  it('has no field that is called, in English or in Chinese, as facts about a person are', () => {
    expect(findings(personalFieldsAreGuarded, { subgraphs: { public: api } })).toEqual([]);
  });

  it('has no command, and nothing of who changed what', () => {
    expect([...reachable(api)].filter((one) => /^(Mutation|Change|UserError)\b|\.history$/.test(one))).toEqual([]);
  });

  it('names nobody to introspection either: what is not in it is not there', () => {
    const types = buildSchema(api).getTypeMap();
    expect(closedTypes.filter((name) => name in types)).toEqual([]);
  });

  it('is valid for what the portal asks of places, and knows nothing of what it asks of people', () => {
    const folder = new URL('../../../schema/operations/portal/', import.meta.url);
    const errors = (file: string) =>
      validate(buildSchema(api), parse(readFileSync(new URL(file, folder), 'utf8'))).map(({ message }) => message);
    expect(errors('community.graphql')).toEqual([]);
    expect(errors('talent-card.graphql')).toEqual([expect.stringMatching(/^Cannot query field "talentCards" on type "Query"/)]);
    expect(readdirSync(folder).length).toBeGreaterThan(2);
  });

  it('keeps in its supergraph what the gateway enforces: it refuses without a token what it would refuse in the full graph', () => {
    const authorise = createOperationAccess(supergraph);
    const caller = { subject: 'public', organ: null, roles: ['public'], scopes: PUBLIC, division: null, person: null };
    const codes = (document: string) => authorise(parse(document), undefined, caller).errors.map(({ extensions }) => extensions.code);
    expect(codes('{ persons { totalCount } }')).toEqual(['UNAUTHENTICATED']);
    expect(codes('{ regions { totalCount } }')).toEqual([]);
  });
});

describe('the walk finds what somebody lets in', () => {
  it('a field with a scope', async () => {
    expect(await found(tagged(['organizations', '  score: Decimal']))).toEqual(['StarRating.score', 'StarRatingFilter.score']);
  });

  it('a masked field of a person, and every way to it', async () => {
    const sdl = tagged(['organizations', '  secretary: Person'], ['personnel', '  nameMasked: String']);
    expect(await found(sdl)).toEqual(['PartyOrganization.secretary', 'PartyOrganizationFilter.secretary', 'Person', 'Person.nameMasked']);
  });

  it('a filter by a protected field, though the field itself stays out', async () => {
    expect(await found(tagged(['organizations', '  secretary: TextFilter']))).toEqual(['PartyOrganizationFilter.secretary']);
  });

  it('a count of people', async () => {
    const sdl = tagged(['personnel', '  ): MemberCounts'], ['personnel', 'type MemberCounts']);
    expect(await found(sdl)).toEqual(['PartyOrganization.memberCounts']);
  });

  it('but nothing where a guard has been forgotten: without a tag nobody is let in', async () => {
    const unguarded = sdls.map((one) => {
      const sdl = one.sdl.replaceAll(/ @authenticated @requiresScopes\(scopes: \[\["person:read"\]\]\)/g, '');
      return { ...one, sdl, document: parse(sdl) };
    });
    expect(unguarded.filter(({ sdl }, at) => sdl !== sdls[at]!.sdl)).toHaveLength(2);
    expect(await found(unguarded)).toEqual([]);
  });
});
