import type { Field } from '../register/field.js';
import { choicesOf } from '../register/choices.js';
import { listQuery, lookupQuery, registerOf, type Register } from '../register/register.js';
import { isProtectedBy, withAccess } from './access-directives.js';
import { block, described, extension } from './describe.js';
import { orderName } from './order-name.js';
import { PAGE_ARGUMENTS } from './connections.js';
import { isRestricted } from './open-scopes.js';
import { HISTORY_SCOPE } from '../journal/history-scope.js';

/** The generic half of a record's schema: relations, labels, filter, order, connection, lookup, list, history. */
export function recordTypeDefinitions(register: Register): string {
  const { name, zh } = register;
  return [
    extension(`type ${name}`, [
      ...register.fields.flatMap(relationLines),
      described(
        '变更历史 · every change of the record, oldest first',
        withAccess(`history${argumentLines(HISTORY_ARGUMENTS)}: ChangeConnection`, HISTORY_SCOPE),
      ),
    ]),
    connectionTypes(register),
    filterInput(register),
    orderTypes(register),
    // Root fields are nullable: a department that is down must not void what the others answer.
    extension('type Query', [
      described(
        `${zh} · one record by ${lookupKeys(register)
          .map((field) => field.name)
          .join(' or ')}`,
        withAccess(`${lookupQuery(register)}${lookupArguments(register)}: ${name}`, register.scope),
      ),
      described(
        `${zh}列表 · records, filtered, ordered and paged`,
        withAccess(`${listQuery(register)}${listArguments(register)}: ${connectionType(register).replace('!', '')}`, register.scope),
      ),
    ]),
  ].join('\n');
}

/** Fields a single record may be asked for by: the id and the unique codes. A protected one tells of itself: it opens no record of the public. */
export const lookupKeys = (register: Register): readonly Field[] =>
  register.columns.filter(
    ({ name, output, role, options }) =>
      name === 'id' ||
      (options.unique && role === 'column' && output === name && (isRestricted(register) || !isProtectedBy(options.scope))),
  );

export const connectionType = (register: Register): string => `${register.name}Connection${isRestricted(register) ? '' : '!'}`;

const HISTORY_ARGUMENTS = [
  ['first', 'Int = 50', '前几条 · how many, from the start; at most 500'],
  ['after', 'String', '此游标之后 · after this cursor'],
] as const;

const argumentLines = (lines: readonly (readonly [string, string, string])[]): string =>
  `(\n${lines.map(([name, type, text]) => described(text, `${name}: ${type}`, '    ')).join('\n')}\n  )`;

const lookupArguments = (register: Register) =>
  argumentLines(lookupKeys(register).map((field) => [field.name, field.name === 'id' ? 'ID' : 'String', field.description]));

export const listArguments = (register: Register): string =>
  argumentLines([
    ...PAGE_ARGUMENTS,
    ['filter', `${register.name}Filter`, '条件 · conditions, all of which must hold'],
    ['orderBy', `${register.name}Order`, '排序 · order; by id without one'],
    ...(register.validity ? [['asOf', 'Date', '时点 · in force on that day'] as const] : []),
  ]);

function relationLines(field: Field): string[] {
  const { scope } = field.options;
  if (field.choices) {
    const type = field.options.nullable || field.options.scope ? 'String' : 'String!';
    return [
      described(
        `${field.zh}名称 · label of ${field.name}`,
        withAccess(`${field.name}Label("""\n    语言 · language\n    """ lang: Lang! = ZH): ${type}`, scope),
      ),
    ];
  }
  if (field.role === 'ref') {
    const nullable = field.options.nullable || field.options.scope || isRestricted(registerOf(field.target!()));
    return [described(field.description, withAccess(`${field.name}: ${registerOf(field.target!()).name}${nullable ? '' : '!'}`, scope))];
  }
  if (field.role === 'many') {
    const target = registerOf(field.target!());
    const type = isProtectedBy(scope) ? connectionType(target).replace('!', '') : connectionType(target);
    return [described(field.description, withAccess(`${field.name}${listArguments(target)}: ${type}`, scope))];
  }
  if (field.role === 'foreign') return [described(field.description, withAccess(`${field.name}: ${field.foreign!.type}`, scope))];
  if (field.role === 'foreigns') return [described(field.description, withAccess(`${field.name}: [${field.foreign!.type}]`, scope))];
  return [];
}

function connectionTypes({ name, zh, scope }: Register): string {
  return [
    block(`${zh}列表 · connection`, withAccess(`type ${name}Connection`, scope), [
      described('边 · edges', `edges: [${name}Edge!]!`),
      described('记录 · the records of the page', `nodes: [${name}!]!`),
      described('分页信息 · page information', 'pageInfo: PageInfo!'),
      described('总数 · number of records in all', 'totalCount: Int!'),
    ]),
    block(`${zh}边 · edge of a connection`, withAccess(`type ${name}Edge`, scope), [
      described('游标 · cursor', 'cursor: String!'),
      described('记录 · the record', `node: ${name}!`),
    ]),
  ].join('\n');
}

const isFiltered = (field: Field): boolean => {
  const { options, role, kind } = field;
  if (kind.compare === 'none' || options.filter === false || role === 'many' || role === 'foreigns')
    return options.filter === true && kind.compare !== 'none' && role !== 'many';
  if (options.filter) return true;
  return Boolean(kind.name !== 'text' || options.index || options.order || options.unique || role !== 'column');
};

/** The filter input of a field's kind. */
export function filterType(field: Field): string {
  if (field.name === 'id' || field.role === 'ref') return 'KeyFilter';
  const { kind } = field;
  if (kind.compare === 'exact') return `${kind.input}Filter`;
  if (kind.compare === 'flag') return 'BooleanFilter';
  if (kind.compare === 'list') return 'CodesFilter';
  return kind.compare === 'text' ? 'TextFilter' : `${kind.input}Filter`;
}

function filterInput(register: Register): string {
  const fields = register.columns.filter(isFiltered);
  return block(
    `${register.zh}条件 · conditions on a record, all of which must hold`,
    `input ${register.name}Filter`,
    fields.map((field) => described(field.description, `${field.name}: ${filterType(field)}`)),
  );
}

export const enumFilter = (field: Field): [string, string] => {
  const { name, zh } = choicesOf(field.choices!);
  return [
    `${name}Filter`,
    block(`${zh}条件 · conditions on a closed list`, `input ${name}Filter`, [
      described('等于 · equals', `eq: ${name}`),
      described('其中之一 · one of', `in: [${name}!]`),
      described('不等于 · is not', `not: ${name}`),
      described('是否为空 · is empty', 'isNull: Boolean'),
    ]),
  ];
};

function orderTypes(register: Register): string {
  const fields = register.columns.filter((field) => field.name === 'id' || field.options.order);
  return [
    block(
      `${register.zh}排序字段 · fields to order by`,
      `enum ${register.name}OrderField`,
      fields.map((field) => described(field.description, orderName(field))),
    ),
    block(`${register.zh}排序 · order`, `input ${register.name}Order`, [
      described('字段 · field', `field: ${register.name}OrderField!`),
      described('方向 · direction', 'direction: OrderDirection! = ASC'),
    ]),
  ].join('\n');
}

export const filteredFields = (register: Register): readonly Field[] => register.columns.filter(isFiltered);
