import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

interface Role {
  readonly name: string;
  /** What roles.yaml says beside it. */
  readonly title: string;
  readonly scopes: readonly string[];
}

/** What a scope opens: types of records, fields of other types, root queries aside, and commands. */
interface Opened {
  readonly types: string[];
  readonly fields: string[];
  readonly commands: string[];
}

const PUBLIC = 'public';

/** docs/roles.md: the roles, and what each scope of them opens in the graph, from roles.yaml and the supergraph alone. */
export function rolesDocument(rolesYaml: string, supergraph: string): string {
  const roles = readRoles(rolesYaml);
  const open = new Set(roles.find(({ name }) => name === PUBLIC)?.scopes);
  const opened = readOpened(supergraph);
  const scopes = [...new Set([...roles.flatMap((role) => role.scopes), ...opened.keys()])].filter((scope) => !open.has(scope)).toSorted();
  return [
    '# 角色与权限 · Roles and scopes',
    '',
    '<!-- 由 schema/roles.yaml 与超图生成 · generated from schema/roles.yaml and the supergraph: pnpm schema publish -->',
    '',
    `没有令牌即为 \`${PUBLIC}\`，其权限人人都有 · a caller without a token is \`${PUBLIC}\`; what it may do everybody may: ${codes([...open])}.`,
    '',
    '## 角色 · Roles',
    '',
    '| 角色 · role | | 除公众外的权限 · scopes beyond the public’s |',
    '|---|---|---|',
    ...roles.map(({ name, title, scopes: held }) => `| \`${name}\` | ${title} | ${codes(held.filter((scope) => !open.has(scope)))} |`),
    '',
    '## 权限 · Scopes',
    '',
    '一个类型要求某权限，则其连接与各查询入口亦然 · what a type takes, its connections and root queries take as well.',
    '',
    '| 权限 · scope | 角色 · roles | 类型 · types | 字段 · fields | 命令 · commands |',
    '|---|---|---|---|---|',
    ...scopes.map((scope) => {
      const { types = [], fields = [], commands = [] } = opened.get(scope) ?? {};
      const holders = roles.filter((role) => role.scopes.includes(scope)).map(({ name }) => name);
      return `| \`${scope}\` | ${codes(holders)} | ${codes(types)} | ${codes(fields)} | ${codes(commands)} |`;
    }),
    '',
  ].join('\n');
}

const codes = (names: readonly string[]): string => (names.length > 0 ? names.map((name) => `\`${name}\``).join(' ') : '–');

function readRoles(text: string): readonly Role[] {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return [];
  return contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : String(key),
    title: (isNode(value) && value.commentBefore?.trim()) || '',
    scopes: isSeq(value) ? (value.toJSON() as string[]) : [],
  }));
}

function readOpened(supergraph: string): ReadonlyMap<string, Opened> {
  const found = new Map<string, Opened>();
  const note = (nodes: readonly ConstDirectiveNode[] | undefined, list: keyof Opened, name: string, known: readonly string[]) => {
    for (const scope of scopesOn(nodes)) {
      if (known.includes(scope)) continue;
      const opened = found.get(scope) ?? { types: [], fields: [], commands: [] };
      opened[list].push(name);
      found.set(scope, opened);
    }
  };
  const types = parse(supergraph, { noLocation: true }).definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  for (const { name, directives, fields = [] } of types) {
    const isPage = /(Connection|Edge)$/.test(name.value);
    if (!isPage) note(directives, 'types', name.value, []);
    if (name.value === 'Query') continue;
    for (const field of fields) {
      const isCommand = name.value === 'Mutation';
      const coordinate = isCommand ? field.name.value : `${name.value}.${field.name.value}`;
      // The history of every record takes the same scope: once is enough.
      if (field.name.value === 'history') note(field.directives, 'fields', '*.history', historyKnown(found));
      else note(field.directives, isCommand ? 'commands' : 'fields', coordinate, scopesOn(directives));
    }
  }
  return found;
}

const historyKnown = (found: ReadonlyMap<string, Opened>): readonly string[] =>
  [...found].filter(([, { fields }]) => fields.includes('*.history')).map(([scope]) => scope);

const scopesOn = (directives: readonly ConstDirectiveNode[] | undefined): readonly string[] =>
  (directives ?? [])
    .filter(({ name }) => name.value === 'requiresScopes')
    .flatMap(({ arguments: [given] = [] }) => (given ? (valueFromASTUntyped(given.value) as string[][]).flat() : []));
