import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { readRequirements } from '../../../../../gateway/server/src/identity/access-requirements.js';
import { createInputRequirements } from '../../../../../gateway/server/src/identity/input-requirements.js';

const document = parse(readFileSync(new URL('../../../../../schema/published/supergraph.graphql', import.meta.url), 'utf8'));
const schema = buildASTSchema(document, { assumeValidSDL: true, assumeValid: true });
const inputs = createInputRequirements(schema, readRequirements(document, schema));
const scopesFor = (input: string, value: unknown): string[] =>
  inputs.ofValue(value, schema.getType(input) as never).flatMap(({ scopes }) => scopes.flat());

describe('in the published graph', () => {
  /** A scope cannot stand on an input, so the names are what ties a filter to its record: they must hold. */
  test('whatever a record can be filtered or ordered by is a field of that record', () => {
    const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
    const stray: string[] = [];
    let tied = 0;
    for (const type of Object.values(schema.getTypeMap())) {
      const record = schema.getType(/^(\w+?)(Filter|OrderField)$/.exec(type.name)?.[1] ?? '');
      if (!isObjectType(record) || !(isInputObjectType(type) || isEnumType(type))) continue;
      const names = isInputObjectType(type) ? Object.keys(type.getFields()) : type.getValues().map(({ name }) => name);
      const fields = Object.keys(record.getFields()).map(plain);
      tied += names.length;
      stray.push(...names.filter((name) => !fields.includes(plain(name))).map((name) => `${type.name}.${name}`));
    }
    expect(stray).toEqual([]);
    expect(tied).toBeGreaterThan(100);
  });

  test('no connection takes the filter or the order of another record than its own', () => {
    const odd: string[] = [];
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        for (const { name, type: input } of field.args) {
          const record = /^(\w+?)(Filter|Order)!?$/.exec(String(input))?.[1];
          if (record && (name === 'filter' || name === 'orderBy') && !String(field.type).startsWith(`${record}Connection`))
            odd.push(`${type.name}.${field.name}`);
        }
      }
    }
    expect(odd).toEqual([]);
  });

  test('filters and orders over protected fields take their scopes', () => {
    expect(scopesFor('PartyOrganizationFilter', { secretary: { isNull: true } })).toEqual(['person:read']);
    expect(scopesFor('PartyOrganizationFilter', { kind: { eq: 'BRANCH' }, name: null })).toEqual([]);
    expect(scopesFor('PersonFilter', { sex: { eq: 'FEMALE' } })).toEqual(['person:read']);
    expect(scopesFor('TalentCardFilter', { status: { eq: 'ACTIVE' } })).toEqual(['card:read']);
  });
});
