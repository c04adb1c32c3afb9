import type { Change } from '../change.js';
import type { Readings } from './reading.js';

export const typeChanges: Readings = {
  TYPE_ADDED: ({ addedTypeName }) => ({ rule: 'type-added', coordinate: addedTypeName }),
  TYPE_REMOVED: ({ removedTypeName }) => ({ rule: 'type-removed', coordinate: removedTypeName }),
  TYPE_KIND_CHANGED: ({ typeName, oldTypeKind, newTypeKind }) => ({
    rule: 'type-kind-changed',
    coordinate: typeName,
    before: kindWord(oldTypeKind),
    after: kindWord(newTypeKind),
  }),
  UNION_MEMBER_ADDED: ({ unionName, addedUnionMemberTypeName }) => ({
    rule: 'union-member-added',
    coordinate: `${unionName} = ${addedUnionMemberTypeName}`,
    touches: [unionName],
  }),
  UNION_MEMBER_REMOVED: ({ unionName, removedUnionMemberTypeName }) => ({
    rule: 'union-member-removed',
    coordinate: `${unionName} = ${removedUnionMemberTypeName}`,
    touches: [unionName, removedUnionMemberTypeName],
  }),
  OBJECT_TYPE_INTERFACE_ADDED: ({ objectTypeName, addedInterfaceName }) => ({
    rule: 'interface-added',
    coordinate: `${objectTypeName} implements ${addedInterfaceName}`,
    touches: [addedInterfaceName],
  }),
  OBJECT_TYPE_INTERFACE_REMOVED: ({ objectTypeName, removedInterfaceName }) => ({
    rule: 'interface-removed',
    coordinate: `${objectTypeName} implements ${removedInterfaceName}`,
    touches: [removedInterfaceName],
  }),
  TYPE_DESCRIPTION_ADDED: ({ typeName }) => described(typeName),
  TYPE_DESCRIPTION_CHANGED: ({ typeName }) => described(typeName),
  TYPE_DESCRIPTION_REMOVED: ({ typeName }) => described(typeName),
};

export const described = (coordinate: string): Change => ({ rule: 'description-changed', coordinate });

/** `ObjectTypeDefinition` is the syntax's word. */
const kindWord = (kind: string): string => kind.replace(/TypeDefinition$/, '').toLowerCase();
