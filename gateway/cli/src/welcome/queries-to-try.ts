/** A question that can be asked of a graph that has just been started. */
export interface QueryToTry {
  readonly title: string;
  /** The role to ask with; null is the public, without a token. */
  readonly role: string | null;
  readonly query: string;
}

export const QUERIES_TO_TRY: readonly QueryToTry[] = [
  {
    title: '真实社区：上级区划与公布数据 · a real community: the divisions above it and its published figures',
    role: null,
    query: `{ region(code: "370211007006") { name path { name level } publishedFigures { nodes { labelZh labelEn value unit bound asOfOn source } } } }`,
  },
  {
    title: '示范区各镇街：党组织、下沉、民生实事 · the towns of the sample district: party organisations, deployments, livelihood items',
    role: 'supervision-officer',
    query: `{ region(code: "590102000000") { name children(first: 3) { nodes { name partyOrganizationCounts { labelZh labelEn count } deploymentCounts { status count } livelihoodItems { item { no title } light completionRate } } } } }`,
  },
  {
    title:
      '临时党支部：审批者、经过、成员的正式组织关系 · a temporary branch: its approver, its history, the formal affiliation of its members',
    role: 'organization-officer',
    query: `{ partyOrganizations(first: 1, filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: ACTIVE } }) { nodes { name approvedBy { name } history { nodes { act effectiveOn reason documentNo } } members(first: 5) { nodes { member { person { nameMasked } formalAffiliation { org { name } } } } } } } }`,
  },
];
