import { publicPrincipal, type Principal } from '@redsail/contract';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  print,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { createOperationAccess } from '../../../../../gateway/server/src/identity/operation-access.js';
import { seededRandom, wholeBelow } from '../../../../support/seeded-random.js';
import { guardedSchema as schema, guardedSupergraph } from '../stand-in/guarded-library.js';

const SEED = 20_260_301;
const OPERATIONS = 600;

/** What the library's guards say, written down once more by hand: the checker under test reads them from the supergraph. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  Reader: ['reader:read'],
  Loan: ['loan:read'],
  LoanConnection: ['loan:read'],
  LoanEdge: ['loan:read'],
};
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'Query.report': ['report:read', 'book:count'],
  'Query.mine': [],
  'Book.note': ['book:note'],
  'Book.price': ['book:count'],
};
const SCOPES = ['reader:read', 'loan:read', 'report:read', 'book:count', 'book:note'];

const random = seededRandom(SEED);
const below = (limit: number) => wholeBelow(random, limit);
const chance = (share: number) => random() < share;

/** A random operation over the library, with aliases, inline and named fragments. */
function randomOperation(): string {
  const fragments: string[] = [];
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const parts = Array.from({ length: 1 + below(3) }, () => {
      if (chance(0.2)) {
        const on = narrower(type);
        return chance(0.5) || depth === 0 ? `... on ${on.name} ${selection(on, depth - 1)}` : named(on, depth);
      }
      return chance(0.15) || !('getFields' in type) ? '__typename' : field(type, depth);
    });
    return `{ ${parts.join(' ')} }`;
  };
  const named = (type: GraphQLCompositeType, depth: number): string => {
    const body = selection(type, depth - 1);
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `...${name}`;
  };
  const narrower = (type: GraphQLCompositeType): GraphQLCompositeType => {
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    return types[below(types.length)]!;
  };
  let aliases = 0;
  const field = (type: Extract<GraphQLCompositeType, { getFields: unknown }>, depth: number): string => {
    const fields = Object.values(type.getFields()).filter(({ type: of }) => depth > 0 || isLeafType(getNamedType(of)));
    const one = fields[below(fields.length)];
    if (!one || one.name === 'statistics') return '__typename';
    const target = getNamedType(one.type);
    const id = one.args.some(({ name }) => name === 'id') ? '(id: 1)' : '';
    // A name of its own for each, so that no two fields of a place ever meet.
    return `a${aliases++}: ${one.name}${id}${isCompositeType(target) ? ` ${selection(target, depth - 1)}` : ''}`;
  };
  return `${selection(schema.getQueryType()!, 5)} ${fragments.join(' ')}`;
}

/** Every field of an operation for every type of object it may be read from: `/Query.a0/Book.a1`, those left out that may not be seen. */
function expand(document: DocumentNode, maySee: (type: string, field: string, target: string) => boolean): Set<string> {
  const found = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const walk = (set: SelectionSetNode, type: GraphQLObjectType, path: string): void => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const part: Pick<FragmentDefinitionNode, 'selectionSet'> & { typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined } =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
        const condition = part.typeCondition && schema.getType(part.typeCondition.name.value);
        if (!condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type)))
          walk(part.selectionSet, type, path);
        continue;
      }
      const { name } = selection;
      const field = type.getFields()[name.value];
      if (!field) continue;
      const target = getNamedType(field.type);
      if (!maySee(type.name, field.name, target.name)) continue;
      const at = `${path}/${type.name}.${(selection.alias ?? name).value}`;
      found.add(at);
      if (!selection.selectionSet || !isCompositeType(target)) continue;
      const types = isObjectType(target) ? [target] : schema.getPossibleTypes(target).filter((one) => maySee('', '', one.name));
      for (const one of types) walk(selection.selectionSet, one, at);
    }
  };
  walk((document.definitions[0] as OperationDefinitionNode).selectionSet, schema.getQueryType()!, '');
  return found;
}

test(`${OPERATIONS} random operations are left with exactly what their callers may see (seed ${SEED})`, () => {
  const authorise = createOperationAccess(guardedSupergraph);
  let reduced = 0;
  for (let count = 0; count < OPERATIONS; count += 1) {
    const text = randomOperation();
    const document = parse(text);
    expect([text, validate(schema, document)]).toEqual([text, []]);
    const scopes = SCOPES.filter(() => chance(0.5));
    const isKnown = chance(0.8);
    const principal: Principal = isKnown ? { ...publicPrincipal(scopes), subject: 'dev:reader' } : publicPrincipal([]);
    const holds = (needs: readonly string[] | undefined) => !needs || (isKnown && needs.every((scope) => scopes.includes(scope)));
    const maySee = (type: string, field: string, target: string) =>
      holds(TYPES[type]) && holds(FIELDS[`${type}.${field}`]) && holds(TYPES[target]);

    const access = authorise(document, undefined, principal);
    const wanted = expand(document, maySee);
    const left = expand(access.document, () => true);
    // The gateway may meet hidden objects behind an interface; it asks them for nothing.
    const seen = [...left].filter((at) => !wanted.has(at));
    expect([text, scopes, seen, validate(schema, access.document)]).toEqual([text, scopes, [], []]);
    expect([text, scopes, print(access.document), [...wanted].filter((at) => !left.has(at))]).toEqual([
      text,
      scopes,
      print(access.document),
      [],
    ]);
    const isWhole = expand(document, () => true).size === wanted.size && access.hidden.size === 0;
    if (access.variant === '') expect([text, isWhole]).toEqual([text, true]);
    else expect([text, access.errors.length > 0]).toEqual([text, true]);
    if (access.variant !== '') reduced += 1;
  }
  // Neither all nor hardly any: both ways were tried.
  expect(reduced).toBeGreaterThan(OPERATIONS / 5);
  expect(reduced).toBeLessThan(OPERATIONS);
});
