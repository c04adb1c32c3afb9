/** A question that can be asked of a graph that has just been started. */
export interface QueryToTry {
  readonly title: string;
  /** The role to ask with; null is the public, without a token. */
  readonly role: string | null;
  readonly query: string;
}

export const QUERIES_TO_TRY: readonly QueryToTry[] = [
  {
    title: '真实社区的上级链与公布数字 · a real community, its chain up to the province and its published figures',
    role: null,
    query: `{ region(code: "370211007006") { name level parent { name parent { name parent { name parent { name } } } } publishedFigures { nodes { title value { value bound } unit asOf source } } } }`,
  },
  {
    title: '示范区各镇街:党组织、下沉、民生实事 · the towns of the sample district: party organisations, deployments, livelihood items',
    role: 'supervision-officer',
    query: `{ region(code: "590102000000") { name children(first: 3) { nodes { name partyOrganizationCounts { kind count } deploymentCounts { state count } livelihoodItems { nodes { title light completionRate } } } } } }`,
  },
  {
    title: '一个临时党支部:审批者、经过、成员的正式组织关系 · a temporary branch: approver, history, formal affiliation of its members',
    role: 'organization-officer',
    query: `{ partyOrganizations(first: 1, filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: ACTIVE } }) { nodes { name approvedBy { name } approvedOn history(first: 10) { nodes { act effectiveOn documentNo } } members { nodes { nameMasked formalAffiliation { organization { name } } } } } } }`,
  },
];
