import type { GraphName } from './graph.ts';
import { stamp } from './stamp.ts';

export interface Row {
  readonly key: string;
  readonly title: string;
  readonly graph: GraphName;
  readonly query: string;
  /** One of them is `stamp(0)`: there the number of the request is put, so that no two are the same, unless all are to be identical. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** How long each subgraph waits before it answers, in milliseconds. */
  readonly delayMs: number;
  readonly identical: boolean;
  /** The role that the callers have; without one they are the public. */
  readonly role?: string;
}

/** A plan of 16 fetches, 7 of which repeat another: the same members and tools are reached on different paths. */
const SIXTEEN_FETCHES = `query ($asOf: String!) {
  members(asOf: $asOf) {
    ...M
    remarks(asOf: $asOf) {
      ...R
      tool(asOf: $asOf) {
        ...T
        lendingFee(asOf: $asOf)
        remarks(asOf: $asOf) { ...R author(asOf: $asOf) { ...M remarks(asOf: $asOf) { ...R tool(asOf: $asOf) { ...T lendingFee(asOf: $asOf) } } } }
      }
    }
  }
  popularTools(asOf: $asOf) {
    ...T
    lendingFee(asOf: $asOf)
    remarks(asOf: $asOf) {
      ...R
      author(asOf: $asOf) {
        ...M
        remarks(asOf: $asOf) { ...R tool(asOf: $asOf) { ...T } }
      }
    }
  }
}
fragment M on Member { id name handle since(asOf: $asOf) }
fragment R on Remark { id text }
fragment T on Tool { code name price weight keeper(asOf: $asOf) { handle since(asOf: $asOf) } }`;

/** The towns of a district with what three departments say of them; the question of our README, and a little more. */
const CROSS_DEPARTMENT = `query District($code: String!, $after: String) {
  region(code: $code) {
    name
    children(first: 20, after: $after) {
      nodes {
        name
        level
        partyOrganizationCounts { labelEn count }
        deploymentCounts { status count }
        livelihoodItems { item { no title leadOrgan { name shortName } } light completionRate }
        publishedFigures(first: 3, after: $after) { nodes { labelZh labelEn value unit } }
      }
    }
  }
}`;

const FEW_REPEATS = `query Remarks($asOf: String!) {
  popularTools(asOf: $asOf) {
    code name price weight
    keeper(asOf: $asOf) { name since(asOf: $asOf) } inStock(asOf: $asOf) lendingFee(asOf: $asOf)
    remarks(asOf: $asOf) { id text author(asOf: $asOf) { id name handle since(asOf: $asOf) } }
  }
}`;

const ABSTRACT = `query Board($asOf: String!, $withFees: Boolean!, $brief: Boolean!) {
  latest(asOf: $asOf) {
    __typename
    id
    author(asOf: $asOf) { handle name @skip(if: $brief) since(asOf: $asOf) }
    ... on Remark { text tool(asOf: $asOf) { code name lendingFee(asOf: $asOf) @include(if: $withFees) } }
    ... on Complaint {
      settled
      about(asOf: $asOf) { __typename ... on Tool { code name inStock(asOf: $asOf) } ... on Kit { code title: name inStock(asOf: $asOf) } }
    }
  }
  shelf(asOf: $asOf) {
    kind: __typename
    code
    ... on Tool { ...Price @include(if: $withFees) remarks(asOf: $asOf) @skip(if: $brief) { id text } }
    ... on Kit { tools(asOf: $asOf) { code name ...Price } }
  }
}
fragment Price on Tool { price lendingFee(asOf: $asOf) }`;

const sixteen = { graph: 'lending-repeated', query: SIXTEEN_FETCHES, variables: { asOf: stamp(0) }, delayMs: 0, identical: false } as const;

export const ROWS: readonly Row[] = [
  { key: 'a', title: '16 次取数 · 16 fetches', ...sixteen },
  {
    key: 'b',
    title: '本系统跨部门查询 · our cross-department query',
    graph: 'published',
    query: CROSS_DEPARTMENT,
    variables: { code: '590102000000', after: stamp(0) },
    delayMs: 0,
    identical: false,
    role: 'supervision-officer',
  },
  { key: 'c', title: '少有重复 · few repeated entities', ...sixteen, graph: 'lending-distinct', query: FEW_REPEATS },
  {
    key: 'd',
    title: '变量与抽象类型 · variables and abstract types',
    ...sixteen,
    graph: 'lending-distinct',
    query: ABSTRACT,
    variables: { asOf: stamp(0), withFees: true, brief: false },
  },
  { key: 'e', title: '子图 4 毫秒后应答 · 16 fetches, subgraphs answer after 4 ms', ...sixteen, delayMs: 4 },
  { key: 'f', title: '相同请求 · 16 fetches, identical requests', ...sixteen, identical: true },
];
