/** Words of the gateway's own errors, Chinese first. A code that a client may see stands here or in @redsail/contract. */
export const internalErrorMessage = '内部错误，请凭请求编号联系管理员 · internal error: give the request id to the administrator';

export const subgraphUnavailableMessage = (subgraph: string): string =>
  `子图 ${subgraph} 暂不可用，其字段为空 · the subgraph ${subgraph} is unavailable; its fields are null`;

/** What is put before the English words of the GraphQL library, by code. */
export const chineseByCode: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询文本有语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询与图的模式不符',
  BAD_USER_INPUT: '输入有误',
  BAD_REQUEST: '请求有误',
  OPERATION_RESOLUTION_FAILURE: '无法确定要执行的操作',
};
