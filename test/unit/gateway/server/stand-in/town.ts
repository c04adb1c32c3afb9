import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startSubgraph, type StandInSubgraph, type SubgraphDefinition } from './subgraph.js';

/**
 * Three small departments with what makes federation hard: a key that only one of them can translate (Region: code ↔ id), stubs,
 * non-null fields behind a boundary, lists of lists of entities, a scalar only its owner reads.
 */
const organizations: SubgraphDefinition = {
  name: 'organizations',
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { region(code: String!): Region  regions: [Region]  strict: String!  broken: String }
    type Mutation { renameRegion(code: String!, name: String!): Region }
    type Region @key(fields: "code") @key(fields: "id") { id: ID! code: String! name: String! children: [Region!]! secretary: Person }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: {
      region: (_: unknown, { code }: { code: string }) => region(code),
      regions: () => ['01', '02', '03'].map(region),
      strict: () => 'kept',
      broken: () => {
        throw new Error('connect ECONNREFUSED 10.1.2.3:5432');
      },
    },
    Mutation: { renameRegion: (_: unknown, { code, name }: { code: string; name: string }) => ({ ...region(code), name }) },
    Region: {
      __resolveReference: ({ code, id }: { code?: string; id?: string }) => region(code ?? id!.slice('Region:'.length)),
      children: ({ code }: { code: string }) => (code.length === 2 ? [region(`${code}1`), region(`${code}2`)] : []),
      // Region 02 has nobody, region 03 somebody whom personnel does not know.
      secretary: ({ code }: { code: string }) => (code === '02' ? null : { id: code === '03' ? 'unknown' : `p-${code}` }),
    },
  },
};

const personnel: SubgraphDefinition = {
  name: 'personnel',
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    scalar Date
    type Query { caller: String  person(id: ID!): Person  onDuty(day: Date!): Person  forbidden: String }
    type Person @key(fields: "id") { id: ID! nameMasked: String! phoneMasked: String }
    type Region @key(fields: "id") { id: ID! deployments: [Deployment]  deploymentCount: Int }
    type Deployment { person: Person state: String! }
  `,
  resolvers: {
    Query: {
      caller: (_: unknown, __: unknown, { headers }: { headers: Record<string, string> }) => headers['x-redsail-principal'],
      person: (_: unknown, { id }: { id: string }) => person(id),
      onDuty: () => person('p-01'),
      forbidden: () => {
        throw Object.assign(new Error('缺少权限 · missing scope'), {
          extensions: { code: 'FORBIDDEN', scope: 'person:read', stacktrace: ['at secret.ts:1'], http: { status: 418 } },
        });
      },
    },
    Person: { __resolveReference: ({ id }: { id: string }) => (id === 'unknown' ? null : person(id)) },
    Region: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      deployments: ({ id }: { id: string }) => [{ person: person(`d-${id}`), state: 'ACTIVE' }],
      deploymentCount: () => 1,
    },
  },
};

const livelihood: SubgraphDefinition = {
  name: 'livelihood',
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { items: [Item] }
    type Item @key(fields: "no") { no: String! title: String! region: Region }
    type Region @key(fields: "code") { code: String! items: [Item] }
  `,
  resolvers: {
    Query: { items: () => ['01', '02'].map(item) },
    Item: { __resolveReference: ({ no }: { no: string }) => item(no) },
    Region: { __resolveReference: ({ code }: { code: string }) => ({ code }), items: ({ code }: { code: string }) => [item(code)] },
  },
};

const region = (code: string) => ({ __typename: 'Region', id: `Region:${code}`, code, name: `第${code}街道` });
const person = (id: string) => ({ __typename: 'Person', id, nameMasked: '王*', phoneMasked: '138****0000' });
const item = (code: string) => ({ no: `item-${code}`, title: '加装电梯', region: { code } });

export interface Town {
  readonly organizations: StandInSubgraph;
  readonly personnel: StandInSubgraph;
  readonly livelihood: StandInSubgraph;
  readonly supergraphSdl: string;
  stop(): Promise<void>;
}

// Composed once: the gateway takes the URLs from its configuration, not from the supergraph.
let composed: string | undefined;

export async function startTown(): Promise<Town> {
  const [first, second, third] = await Promise.all([organizations, personnel, livelihood].map(startSubgraph));
  const subgraphs = [first!, second!, third!];
  return {
    organizations: first!,
    personnel: second!,
    livelihood: third!,
    supergraphSdl: (composed ??= composeSupergraph(subgraphs)),
    stop: async () => void (await Promise.all(subgraphs.map((subgraph) => subgraph.stop()))),
  };
}

export function composeSupergraph(subgraphs: readonly { name: string; url: string; sdl: string }[]): string {
  const { supergraphSdl, errors } = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (!supergraphSdl) throw new Error(errors!.map((error) => error.message).join('\n'));
  return supergraphSdl;
}
