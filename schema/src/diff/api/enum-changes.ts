import { isEnumType } from 'graphql';
import { isAnswered } from '../reachable.js';
import type { Readings } from './reading.js';
import { described } from './type-changes.js';

export const enumChanges: Readings = {
  ENUM_VALUE_ADDED: ({ enumName, addedEnumValueName, addedToNewType }, { after }) =>
    addedToNewType
      ? undefined
      : {
          rule: isAnswered(after, enumName) ? 'enum-value-added-to-output' : 'enum-value-added-to-input',
          coordinate: `${enumName}.${addedEnumValueName}`,
        },
  ENUM_VALUE_REMOVED: ({ enumName, removedEnumValueName }) => ({
    rule: 'enum-value-removed',
    coordinate: `${enumName}.${removedEnumValueName}`,
  }),
  ENUM_VALUE_DESCRIPTION_CHANGED: ({ enumName, enumValueName }, { before }) => {
    const type = before.getType(enumName);
    return isEnumType(type) && type.getValue(enumValueName) ? described(`${enumName}.${enumValueName}`) : undefined;
  },
  ENUM_VALUE_DEPRECATION_REASON_ADDED: ({ enumName, enumValueName, addedValueDeprecationReason }, { before }) => {
    const type = before.getType(enumName);
    return isEnumType(type) && type.getValue(enumValueName)
      ? { rule: 'deprecated', coordinate: `${enumName}.${enumValueName}`, after: addedValueDeprecationReason }
      : undefined;
  },
  ENUM_VALUE_DEPRECATION_REASON_CHANGED: ({ enumName, enumValueName, oldEnumValueDeprecationReason, newEnumValueDeprecationReason }) => ({
    rule: 'deprecation-changed',
    coordinate: `${enumName}.${enumValueName}`,
    before: oldEnumValueDeprecationReason,
    after: newEnumValueDeprecationReason,
  }),
  ENUM_VALUE_DEPRECATION_REASON_REMOVED: ({ enumName, enumValueName }) => ({
    rule: 'deprecation-withdrawn',
    coordinate: `${enumName}.${enumValueName}`,
  }),
};
