import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { literalOf, targetOf } from '../../e2e/privacy/schema-walk.js';
import { allowed, type Answer } from '../../support/subgraph.js';
import { DEPARTMENT_NAMES, useDepartments, type DepartmentName } from './stand-in/departments.js';

type Field = GraphQLField<unknown, unknown>;

/** What a caller needs for a field besides what its record takes: its own scope, or that of the type it leads to. */
function scopeOf(field: Field): string | undefined {
  const named = getNamedType(field.type);
  return scopeOn(field.astNode?.directives) ?? (isObjectType(named) ? scopeOn(named.astNode?.directives) : undefined);
}

function scopeOn(directives: readonly ConstDirectiveNode[] = []): string | undefined {
  const guard = directives.find(({ name }) => name.value === 'requiresScopes')?.arguments?.[0];
  return guard && (valueFromASTUntyped(guard.value) as string[][])[0]![0];
}

/** A field with the arguments it must have, and the least of a selection. */
function callOf(field: Field): string {
  const given = field.args.filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);
  const args = given.length > 0 ? `(${given.map(({ name, type }) => `${name}: ${literalOf(type)}`).join(', ')})` : '';
  return `${field.name}${args}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
}

const refusals = ({ errors = [] }: Answer): string[] =>
  errors.map(({ extensions }) => `${String(extensions.code)} ${String(extensions.scope)}`);

/** The department is asked as the gateway would ask it, by a caller whom the gateway has let through with everything but one scope. */
describe.each(DEPARTMENT_NAMES)('%s enforces its own scopes, whatever the gateway let through', (name: DepartmentName) => {
  const departments = useDepartments();
  const published = readFileSync(new URL(`../../../schema/published/${name}.graphql`, import.meta.url), 'utf8');
  const schema: GraphQLSchema = buildASTSchema(parse(published), { assumeValidSDL: true });
  const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] => Object.values(type?.getFields() ?? {});
  const records = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      !/^(Query|Mutation|_)|(Connection|Edge|Payload)$/.test(type.name) &&
      fieldsOf(type).some(({ name }) => name === 'id' || name === 'code'),
  );

  it('at its root: queries and commands', async () => {
    const guarded = (['Query', 'Mutation'] as const).flatMap((root) =>
      fieldsOf(schema.getType(root) as GraphQLObjectType).flatMap((field) => {
        const scope = scopeOf(field);
        return scope ? [{ root, field, scope }] : [];
      }),
    );
    expect(guarded.length).toBeGreaterThan(name === 'livelihood' ? 40 : 20);
    for (const { root, field, scope } of guarded) {
      const answer = await departments(name).execute(`${root.toLowerCase()} { ${callOf(field)} }`, {}, allowed(scope));
      expect([field.name, answer.data?.[field.name] ?? null, refusals(answer)]).toEqual([field.name, null, [`FORBIDDEN ${scope}`]]);
    }
  });

  it('on the fields of every record, through its list and through _entities', async () => {
    const untried: string[] = [];
    let tried = 0;
    for (const type of records) {
      for (const field of fieldsOf(type)) {
        const scope = scopeOf(field);
        if (!scope || scope === scopeOn(type.astNode?.directives)) continue;
        const seen = [...(await throughList(type, field, scope)), ...(await throughEntities(type, field, scope))];
        if (seen.length === 0) untried.push(`${type.name}.${field.name}`);
        tried += seen.length;
        expect([`${type.name}.${field.name}`, seen.filter((value) => value !== null)]).toEqual([`${type.name}.${field.name}`, []]);
      }
    }
    expect(untried).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });

  it('on whole records in _entities', async () => {
    const checked: string[] = [];
    for (const type of records) {
      const scope = scopeOn(type.astNode?.directives);
      const key = scope && (await keyOf(type));
      if (!scope || !key) continue;
      const answer = await entities(type, key, '__typename', scope);
      expect([type.name, answer.data?._entities, refusals(answer)]).toEqual([type.name, [null, null], [`FORBIDDEN ${scope}`]]);
      checked.push(type.name);
    }
    // The other two keep no closed record that another department could ask for.
    if (name === 'personnel')
      expect(checked).toEqual(expect.arrayContaining(['Person', 'Cadre', 'PartyMember', 'Deployment', 'TalentCard']));
  });

  async function throughList(type: GraphQLObjectType, field: Field, scope: string): Promise<unknown[]> {
    const list = listOf(type);
    if (!list) return [];
    const answer = await departments(name).execute(`{ ${list} { nodes { it: ${callOf(field)} } } }`, {}, allowed(scope));
    return seenIn(answer, (answer.data?.[list.split('(')[0]!]?.nodes ?? []) as { it: unknown }[], scope);
  }

  async function throughEntities(type: GraphQLObjectType, field: Field, scope: string): Promise<unknown[]> {
    const key = await keyOf(type);
    if (!key) return [];
    const answer = await entities(type, key, `it: ${callOf(field)}`, scope);
    return seenIn(answer, (answer.data?._entities ?? []) as { it: unknown }[], scope);
  }

  function seenIn(answer: Answer, objects: readonly ({ it: unknown } | null)[], scope: string): unknown[] {
    if (objects.length > 0) expect(refusals(answer)).toEqual([`FORBIDDEN ${scope}`]);
    return objects.map((one) => one?.it ?? null);
  }

  const entities = (type: GraphQLObjectType, key: object, selection: string, scope: string) =>
    departments(name).execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} { ${selection} } } }`,
      { of: [key, key].map((one) => ({ __typename: type.name, ...one })) },
      allowed(scope),
    );

  /** A key of a record that is there; of another department's record any will do. */
  async function keyOf(type: GraphQLObjectType): Promise<object | undefined> {
    const keys = (type.astNode?.directives ?? []).filter(({ name }) => name.value === 'key');
    const isResolvable = keys.some(
      ({ arguments: given = [] }) => !given.some(({ name, value }) => name.value === 'resolvable' && valueFromASTUntyped(value) === false),
    );
    if (!isResolvable) return undefined;
    const list = listOf(type);
    if (!list) return type.getFields().code ? { code: '590102001001' } : { id: 'somebody' };
    const { data } = await departments(name).execute(`{ ${list} { nodes { id } } }`);
    const [first] = (data?.[list.split('(')[0]!]?.nodes ?? []) as { id: string }[];
    return first && { id: first.id };
  }

  function listOf(type: GraphQLObjectType): string | undefined {
    const list = fieldsOf(schema.getQueryType()).find(
      (field) => targetOf(field) === type && getNamedType(field.type) !== type && field.args.some(({ name }) => name === 'first'),
    );
    return list && `${list.name}(first: 3)`;
  }
});
