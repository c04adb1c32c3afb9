import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { repository } from '../support/built-program.js';
import { run } from '../../schema/src/run.js';
import { useStack, type Answer } from '../support/stack.js';

/** The gateway of the public portal: it loads the contract in place of the full graph, over the same departments. */
describe('a gateway with the supergraph of the contract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-contract-'));
  const file = join(folder, 'public.graphql');
  // Before the stack starts, which reads it.
  beforeAll(async () => {
    const said = { out: '', err: '' };
    const surroundings = {
      clock: () => new Date(),
      folder: repository,
      out: (text: string) => (said.out += text),
      err: (text: string) => (said.err += text),
    };
    expect([await run(['contract', 'public', '--supergraph'], surroundings), said.err]).toEqual([0, '']);
    writeFileSync(file, said.out);
  }, 60_000);
  const stack = useStack({ environment: { REDSAIL_SUPERGRAPH: file } });
  afterAll(() => rmSync(folder, { recursive: true }));
  const refusals = async (document: string, role: string | undefined): Promise<string[]> => {
    const { errors } = await stack.query(document, {}, role).catch(({ response }: { response: Answer }) => response);
    return errors.map(({ message }) => message);
  };

  it('answers what the public asks, across departments, by keys that are not all in it', async () => {
    const { regions } = await stack.ask(`{ regions(first: 3, filter: { level: { eq: COUNTY } }) {
      totalCount nodes { name partyOrganizationCounts { labelZh count } livelihoodItems { item { no title leadOrgan { name } } } } } }`);
    expect(regions.totalCount).toBeGreaterThan(0);
    expect(regions.nodes[0]).toMatchObject({ name: expect.any(String), partyOrganizationCounts: expect.any(Array) });
    const { starRatings } = await stack.ask('{ starRatings(first: 2) { nodes { stars organization { name itemsSupported { title } } } } }');
    expect(starRatings.nodes).toHaveLength(2);
  });

  it.each([
    [
      '{ partyOrganizations(first: 1) { nodes { secretary { nameMasked } } } }',
      'Cannot query field "secretary" on type "PartyOrganization".',
    ],
    ['{ persons(first: 1) { totalCount } }', 'Cannot query field "persons" on type "Query".'],
    [
      '{ partyOrganizations(filter: { secretary: { isNull: true } }) { totalCount } }',
      'Field "secretary" is not defined by type "PartyOrganizationFilter".',
    ],
    ['{ __type(name: "Person") { name } regions { nodes { history { totalCount } } } }', 'Cannot query field "history" on type "Region".'],
  ])('knows nothing of %s, whoever asks', async (document, message) => {
    for (const role of [undefined, 'organization-officer']) {
      expect([role, await refusals(document, role)]).toEqual([role, [expect.stringContaining(message)]]);
    }
  });

  it('has no commands: not even for who may give them', async () => {
    const { clinics } = await stack.ask('{ clinics(first: 1) { nodes { id version status } } }');
    const [{ id, version, status }] = clinics.nodes;
    const document = `mutation { closeClinic(input: { id: "${id}", expectedVersion: ${version}, reason: "试", documentNo: "试1号" }) { userErrors { code } } }`;
    expect(await refusals(document, 'livelihood-statistician')).toEqual(['The schema has no "mutation" root type defined']);
    expect(await refusals(document, undefined)).toHaveLength(1);
    expect(await stack.ask(`{ clinic(id: "${id}") { version status } }`)).toEqual({ clinic: { version, status } });
  });

  it('shows to introspection the contract and no more', async () => {
    const text = JSON.stringify(await stack.ask(getIntrospectionQuery()));
    expect(text).toContain('"LivelihoodItem"');
    expect(text).not.toMatch(/"(Person|Cadre|secretary|nameMasked|history|_entities)"/);
  });
});
