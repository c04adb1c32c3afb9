import { isInputObjectType, type GraphQLInputField, type GraphQLSchema } from 'graphql';
import { defaultChange } from './default-change.js';
import { metByType } from './field-changes.js';
import type { Readings } from './reading.js';
import { described } from './type-changes.js';

export const inputChanges: Readings = {
  INPUT_FIELD_ADDED: ({ inputName, addedInputFieldName, addedInputFieldType, addedFieldDefault, addedToNewType }) => {
    if (addedToNewType) return undefined;
    const coordinate = `${inputName}.${addedInputFieldName}`;
    const isRequired = addedInputFieldType.endsWith('!') && addedFieldDefault === undefined;
    return isRequired
      ? { rule: 'required-input-field-added', coordinate, after: addedInputFieldType, touches: [inputName] }
      : { rule: 'input-field-added', coordinate, after: addedInputFieldType };
  },
  INPUT_FIELD_REMOVED: ({ inputName, removedFieldName }, { before }) => ({
    rule: 'input-field-removed',
    coordinate: `${inputName}.${removedFieldName}`,
    before: String(inputFieldOf(before, inputName, removedFieldName)?.type),
  }),
  INPUT_FIELD_TYPE_CHANGED: ({ inputName, inputFieldName, oldInputFieldType, newInputFieldType, isInputFieldTypeChangeSafe }) => ({
    rule: isInputFieldTypeChangeSafe ? 'input-field-widened' : 'input-field-type-changed',
    coordinate: `${inputName}.${inputFieldName}`,
    before: oldInputFieldType,
    after: newInputFieldType,
    ...metByType(`${inputName}.${inputFieldName}`, inputName, oldInputFieldType, newInputFieldType),
  }),
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: ({ inputName, inputFieldName }, { before, after }) => {
    const [was, is] = [before, after].map((schema) => inputFieldOf(schema, inputName, inputFieldName));
    const change = { coordinate: `${inputName}.${inputFieldName}`, touches: [inputName] };
    return defaultChange(was, is, change, { required: 'input-field-type-changed', other: 'input-field-default-changed' });
  },
  INPUT_FIELD_DESCRIPTION_ADDED: ({ inputName, inputFieldName }, { before }) =>
    inputFieldOf(before, inputName, inputFieldName) && described(`${inputName}.${inputFieldName}`),
  INPUT_FIELD_DESCRIPTION_CHANGED: ({ inputName, inputFieldName }) => described(`${inputName}.${inputFieldName}`),
  INPUT_FIELD_DESCRIPTION_REMOVED: ({ inputName, inputFieldName }) => described(`${inputName}.${inputFieldName}`),
};

function inputFieldOf(schema: GraphQLSchema, inputName: string, fieldName: string): GraphQLInputField | undefined {
  const input = schema.getType(inputName);
  return isInputObjectType(input) ? input.getFields()[fieldName] : undefined;
}
