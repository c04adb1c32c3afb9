import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The coordinates that a client gets to from the roots: types, fields, arguments, fields of inputs, values of enums. */
export function reachable(api: string): ReadonlySet<string> {
  const schema: GraphQLSchema = buildSchema(api);
  const found = new Set<string>();
  const waiting: GraphQLNamedType[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type !== null && type !== undefined,
  );
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (found.has(type.name)) continue;
    found.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      waiting.push(...type.getInterfaces());
      for (const { name, type: target, args } of Object.values(type.getFields())) {
        found.add(`${type.name}.${name}`);
        for (const argument of args) found.add(`${type.name}.${name}(${argument.name}:)`);
        waiting.push(getNamedType(target), ...args.map((argument) => getNamedType(argument.type)));
      }
    }
    if (isAbstractType(type)) waiting.push(...schema.getPossibleTypes(type));
    if (isInputObjectType(type)) {
      for (const { name, type: target } of Object.values(type.getFields())) {
        found.add(`${type.name}.${name}`);
        waiting.push(getNamedType(target));
      }
    }
    if (isEnumType(type)) for (const { name } of type.getValues()) found.add(`${type.name}.${name}`);
  }
  return found;
}

/** `Type`, `Type.field` → the scopes that the full supergraph wants for it, of which `any` stands for a token of any kind. */
export function scopesOf(supergraph: string): ReadonlyMap<string, readonly string[]> {
  const scopes = new Map<string, readonly string[]>();
  let type = '';
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const demanded = directives.flatMap(({ name, arguments: [given] = [] }) => {
      if (name.value === 'authenticated') return ['any'];
      return name.value === 'requiresScopes' ? (valueFromASTUntyped(given!.value) as string[][]).flat() : [];
    });
    if (demanded.length > 0) scopes.set(coordinate, demanded);
  };
  visit(parse(supergraph, { noLocation: true }), {
    enter(node) {
      if (node.kind.endsWith('TypeDefinition') && 'name' in node) {
        type = node.name!.value;
        note(type, 'directives' in node ? (node.directives as readonly ConstDirectiveNode[]) : []);
      }
      if (node.kind === 'FieldDefinition') note(`${type}.${node.name.value}`, node.directives);
    },
  });
  return scopes;
}

/** The field of a record that a filter or an order is about: `PersonFilter.birthYear`, `PersonOrderField.BIRTH_YEAR` → `Person.birthYear`. */
export function filteredField(coordinate: string): string | undefined {
  const [, record, name] = /^(\w+?)(?:Filter|OrderField)\.(\w+)$/.exec(coordinate) ?? [];
  if (!record || !name) return undefined;
  const isOrder = coordinate.startsWith(`${record}OrderField.`);
  return `${record}.${isOrder ? name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : name}`;
}

/** What is reachable and wants more than these scopes: by itself, by its type, or by what it filters. */
export function closedIn(reached: ReadonlySet<string>, scopes: ReadonlyMap<string, readonly string[]>, held: readonly string[]): string[] {
  const isClosed = (coordinate: string) => (scopes.get(coordinate) ?? []).some((scope) => !held.includes(scope));
  const places = (coordinate: string) => [coordinate, coordinate.split(/[.(]/)[0]!];
  return [...reached].filter((one) => [one, filteredField(one) ?? one].flatMap(places).some(isClosed)).toSorted();
}
