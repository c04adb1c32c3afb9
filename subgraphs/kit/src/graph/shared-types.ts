/**
 * Types that every department prints alike, byte for byte, so that the graph composes: scalars aside, value types only.
 * `Change` never shows a protected value.
 */
export const SHARED_TYPES = /* GraphQL */ `
  """
  分页信息 · page of a connection
  """
  type PageInfo @shareable {
    """
    后面是否还有 · whether more rows follow
    """
    hasNextPage: Boolean!
    """
    前面是否还有 · whether rows come before
    """
    hasPreviousPage: Boolean!
    """
    首个游标 · cursor of the first row
    """
    startCursor: String
    """
    末个游标 · cursor of the last row
    """
    endCursor: String
  }

  """
  排序方向 · direction of an order; empty values stand last in either
  """
  enum OrderDirection {
    """
    升序 · ascending
    """
    ASC
    """
    降序 · descending
    """
    DESC
  }

  """
  命令被拒原因 · why a command was refused; nothing has changed
  """
  type UserError @shareable {
    """
    错误代码 · stable code
    """
    code: String!
    """
    字段 · field of the input that is meant
    """
    field: String
    """
    规则 · id of the rule that was broken
    """
    rule: String
    """
    中文说明 · message in Chinese
    """
    messageZh: String!
    """
    英文说明 · message in English
    """
    messageEn: String!
  }

  """
  变更 · one change of a record, from the journal
  """
  type Change @shareable {
    """
    序号 · sequence in the department's journal
    """
    seq: Int!
    """
    动作 · the command, import or sample
    """
    act: String!
    """
    变更后版本 · version after it
    """
    version: Int!
    """
    记录时刻 · when it was recorded
    """
    recordedAt: DateTime!
    """
    生效日期 · day from which it counts
    """
    effectiveOn: Date!
    """
    操作主体 · who did it, an opaque subject and never a name
    """
    subject: String!
    """
    所代表机关 · organ the subject acted for
    """
    organ: String
    """
    理由 · reason
    """
    reason: String
    """
    文号 · number of the document that decides it
    """
    documentNo: String
    """
    字段变更 · fields that changed
    """
    fields: [FieldChange!]!
  }

  """
  字段变更 · change of one field; protected values are shown as ***
  """
  type FieldChange @shareable {
    """
    字段 · field name
    """
    field: String!
    """
    字段中文名 · Chinese name of the field
    """
    labelZh: String!
    """
    字段英文名 · English name of the field
    """
    labelEn: String!
    """
    变更前 · before
    """
    before: String
    """
    变更后 · after
    """
    after: String
  }

  """
  变更列表 · connection of changes, oldest first
  """
  type ChangeConnection @shareable {
    """
    边 · edges
    """
    edges: [ChangeEdge!]!
    """
    变更 · the changes of the page
    """
    nodes: [Change!]!
    """
    分页信息 · page information
    """
    pageInfo: PageInfo!
    """
    总数 · number of changes in all
    """
    totalCount: Int!
  }

  """
  变更边 · edge of a connection
  """
  type ChangeEdge @shareable {
    """
    游标 · cursor
    """
    cursor: String!
    """
    变更 · the change
    """
    node: Change!
  }
`;

const filters: readonly (readonly [string, string, readonly (readonly [string, string, string])[]])[] = [
  [
    'TextFilter',
    '文本条件 · conditions on a text or code, compared bytewise',
    [
      ['eq', 'String', '等于 · equals'],
      ['in', '[String!]', '其中之一 · one of'],
      ['startsWith', 'String', '开头为 · starts with'],
      ['isNull', 'Boolean', '是否为空 · is empty'],
    ],
  ],
  [
    'KeyFilter',
    '关联条件 · conditions on a record, by id or natural code',
    [
      ['eq', 'ID', '等于 · equals'],
      ['in', '[ID!]', '其中之一 · one of'],
      ['isNull', 'Boolean', '是否为空 · is empty'],
    ],
  ],
  [
    'BooleanFilter',
    '是否条件 · condition on a yes or no',
    [
      ['eq', 'Boolean', '等于 · equals'],
      ['isNull', 'Boolean', '是否为空 · is empty'],
    ],
  ],
  ['CodesFilter', '代码列表条件 · condition on a list of codes', [['has', 'String', '包含 · holds the code']]],
  ...(['Date', 'DateTime', 'Int', 'Decimal', 'Ratio'] as const).map(
    (type) =>
      [
        `${type}Filter`,
        '范围条件 · conditions on a value; from is included, before is not',
        [
          ['eq', type, '等于 · equals'],
          ['from', type, '不小于 · from, included'],
          ['before', type, '小于 · before, not included'],
          ['isNull', 'Boolean', '是否为空 · is empty'],
        ],
      ] as const,
  ),
];

/** Filter inputs of the kinds of field, the same in every department. */
export const SHARED_FILTERS: ReadonlyMap<string, string> = new Map(
  filters.map(([name, description, fields]) => [
    name,
    `"""\n${description}\n"""\ninput ${name} {\n${fields.map(([field, type, text]) => `  """\n  ${text}\n  """\n  ${field}: ${type}`).join('\n')}\n}\n`,
  ]),
);
