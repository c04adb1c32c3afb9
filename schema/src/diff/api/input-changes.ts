import { isInputObjectType } from 'graphql';
import { bare } from './field-changes.js';
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
  INPUT_FIELD_REMOVED: ({ inputName, removedFieldName }, { before }) => {
    const input = before.getType(inputName);
    return {
      rule: 'input-field-removed',
      coordinate: `${inputName}.${removedFieldName}`,
      before: isInputObjectType(input) ? String(input.getFields()[removedFieldName]?.type) : undefined,
    };
  },
  INPUT_FIELD_TYPE_CHANGED: ({ inputName, inputFieldName, oldInputFieldType, newInputFieldType, isInputFieldTypeChangeSafe }) => ({
    rule: isInputFieldTypeChangeSafe ? 'input-field-widened' : 'input-field-type-changed',
    coordinate: `${inputName}.${inputFieldName}`,
    before: oldInputFieldType,
    after: newInputFieldType,
    // Where it became required, those are met who do not give it, and not those who always have.
    ...(bare(oldInputFieldType) === bare(newInputFieldType) && { touches: [inputName], sparesValid: true }),
  }),
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: ({ inputName, inputFieldName, oldDefaultValue, newDefaultValue }) => ({
    rule: 'input-field-default-changed',
    coordinate: `${inputName}.${inputFieldName}`,
    before: oldDefaultValue ?? 'null',
    after: newDefaultValue ?? 'null',
    touches: [inputName],
  }),
  INPUT_FIELD_DESCRIPTION_ADDED: ({ inputName, inputFieldName }, { before }) => {
    const input = before.getType(inputName);
    return isInputObjectType(input) && inputFieldName in input.getFields() ? described(`${inputName}.${inputFieldName}`) : undefined;
  },
  INPUT_FIELD_DESCRIPTION_CHANGED: ({ inputName, inputFieldName }) => described(`${inputName}.${inputFieldName}`),
  INPUT_FIELD_DESCRIPTION_REMOVED: ({ inputName, inputFieldName }) => described(`${inputName}.${inputFieldName}`),
};
