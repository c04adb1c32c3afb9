import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Change } from '../change.js';
import type { Readings } from './reading.js';
import { defaultChange } from './default-change.js';
import { described } from './type-changes.js';

export const fieldChanges: Readings = {
  FIELD_ADDED: ({ typeName, addedFieldName, addedFieldReturnType }) => ({
    rule: 'field-added',
    coordinate: `${typeName}.${addedFieldName}`,
    after: addedFieldReturnType,
  }),
  FIELD_REMOVED: ({ typeName, removedFieldName }, { before }) => ({
    rule: 'field-removed',
    coordinate: `${typeName}.${removedFieldName}`,
    before: String(fieldOf(before, typeName, removedFieldName)?.type),
  }),
  FIELD_TYPE_CHANGED: ({ typeName, fieldName, oldFieldType, newFieldType, isSafeFieldTypeChange }) => ({
    rule: isSafeFieldTypeChange
      ? 'field-became-non-null'
      : bare(oldFieldType) === bare(newFieldType)
        ? 'field-became-nullable'
        : 'field-type-changed',
    coordinate: `${typeName}.${fieldName}`,
    before: oldFieldType,
    after: newFieldType,
  }),
  FIELD_ARGUMENT_ADDED: ({ typeName, fieldName, addedArgumentName, addedArgumentType, isAddedFieldArgumentBreaking, addedToNewField }) =>
    addedToNewField
      ? undefined
      : {
          rule: isAddedFieldArgumentBreaking ? 'required-argument-added' : 'argument-added',
          coordinate: `${typeName}.${fieldName}(${addedArgumentName}:)`,
          after: addedArgumentType,
          touches: [`${typeName}.${fieldName}`],
        },
  FIELD_ARGUMENT_REMOVED: ({ typeName, fieldName, removedFieldArgumentName, removedFieldType }) => ({
    rule: 'argument-removed',
    coordinate: `${typeName}.${fieldName}(${removedFieldArgumentName}:)`,
    before: removedFieldType,
  }),
  FIELD_ARGUMENT_TYPE_CHANGED: ({ typeName, fieldName, argumentName, oldArgumentType, newArgumentType, isSafeArgumentTypeChange }) => ({
    rule: isSafeArgumentTypeChange ? 'argument-widened' : 'argument-type-changed',
    coordinate: `${typeName}.${fieldName}(${argumentName}:)`,
    before: oldArgumentType,
    after: newArgumentType,
    ...metByType(`${typeName}.${fieldName}(${argumentName}:)`, `${typeName}.${fieldName}`, oldArgumentType, newArgumentType),
  }),
  FIELD_ARGUMENT_DEFAULT_CHANGED: ({ typeName, fieldName, argumentName }, { before, after }) => {
    const [was, is] = [before, after].map((schema) => fieldOf(schema, typeName, fieldName)?.args.find(({ name }) => name === argumentName));
    const change = { coordinate: `${typeName}.${fieldName}(${argumentName}:)`, touches: [`${typeName}.${fieldName}`] };
    return defaultChange(was, is, change, { required: 'argument-type-changed', other: 'argument-default-changed' });
  },
  FIELD_ARGUMENT_DESCRIPTION_CHANGED: ({ typeName, fieldName, argumentName }) => described(`${typeName}.${fieldName}(${argumentName}:)`),
  FIELD_DESCRIPTION_ADDED: ({ typeName, fieldName }, { before }) =>
    fieldOf(before, typeName, fieldName) && described(`${typeName}.${fieldName}`),
  FIELD_DESCRIPTION_CHANGED: ({ typeName, fieldName }) => described(`${typeName}.${fieldName}`),
  FIELD_DESCRIPTION_REMOVED: ({ typeName, fieldName }) => described(`${typeName}.${fieldName}`),
  FIELD_DEPRECATION_ADDED: ({ typeName, fieldName, deprecationReason }, { before }) =>
    fieldOf(before, typeName, fieldName) && {
      rule: 'deprecated',
      coordinate: `${typeName}.${fieldName}`,
      after: deprecationReason,
    },
  FIELD_DEPRECATION_REMOVED: ({ typeName, fieldName }) => ({ rule: 'deprecation-withdrawn', coordinate: `${typeName}.${fieldName}` }),
  FIELD_DEPRECATION_REASON_CHANGED: ({ typeName, fieldName, oldDeprecationReason, newDeprecationReason }) => ({
    rule: 'deprecation-changed',
    coordinate: `${typeName}.${fieldName}`,
    before: oldDeprecationReason,
    after: newDeprecationReason,
  }),
  FIELD_DEPRECATION_REASON_ADDED: ({ typeName, fieldName, addedDeprecationReason }, { before }) =>
    fieldOf(before, typeName, fieldName)?.deprecationReason === undefined
      ? undefined
      : { rule: 'deprecation-changed', coordinate: `${typeName}.${fieldName}`, before: '', after: addedDeprecationReason },
};

export function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

/** A type without its exclamation marks. */
export const bare = (type: string): string => type.replaceAll('!', '');

/**
 * Whom another type of an argument or input field meets. Where only a `!` changed, those who do not give it, or may give null, and not those who
 * always have given it; where it is another type and has to be given now, those who give it and those who do not.
 */
export function metByType(coordinate: string, place: string, before: string, after: string): Pick<Change, 'touches' | 'sparesValid'> {
  if (bare(before) === bare(after)) return { touches: [place], sparesValid: true };
  return after.endsWith('!') && !before.endsWith('!') ? { touches: [coordinate, place] } : {};
}
