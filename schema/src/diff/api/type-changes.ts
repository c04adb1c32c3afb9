import { getNamedType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Change } from '../change.js';
import type { Readings } from './reading.js';

export const typeChanges: Readings = {
  TYPE_ADDED: ({ addedTypeName }) => ({ rule: 'type-added', coordinate: addedTypeName }),
  // A root type that is gone is told as such.
  TYPE_REMOVED: ({ removedTypeName }, { before }) =>
    rootTypes(before).includes(removedTypeName) ? undefined : { rule: 'type-removed', coordinate: removedTypeName },
  TYPE_KIND_CHANGED: ({ typeName, oldTypeKind, newTypeKind }) => ({
    rule: 'type-kind-changed',
    coordinate: typeName,
    before: kindWord(oldTypeKind),
    after: kindWord(newTypeKind),
  }),
  UNION_MEMBER_ADDED: ({ unionName, addedUnionMemberTypeName }, { before }) => ({
    rule: 'union-member-added',
    coordinate: `${unionName} = ${addedUnionMemberTypeName}`,
    after: addedUnionMemberTypeName,
    touches: meeting(before, unionName),
  }),
  UNION_MEMBER_REMOVED: ({ unionName, removedUnionMemberTypeName }, { before }) => ({
    rule: 'union-member-removed',
    coordinate: `${unionName} = ${removedUnionMemberTypeName}`,
    before: removedUnionMemberTypeName,
    touches: meeting(before, unionName),
  }),
  // An interface that is new is one that nobody queries.
  OBJECT_TYPE_INTERFACE_ADDED: ({ objectTypeName, addedInterfaceName }, { before }) =>
    before.getType(addedInterfaceName)
      ? {
          rule: 'interface-added',
          coordinate: `${objectTypeName} implements ${addedInterfaceName}`,
          after: addedInterfaceName,
          touches: meeting(before, addedInterfaceName),
        }
      : undefined,
  OBJECT_TYPE_INTERFACE_REMOVED: ({ objectTypeName, removedInterfaceName }, { before }) => ({
    rule: 'interface-removed',
    coordinate: `${objectTypeName} implements ${removedInterfaceName}`,
    before: removedInterfaceName,
    touches: meeting(before, removedInterfaceName),
  }),
  TYPE_DESCRIPTION_ADDED: ({ typeName }) => described(typeName),
  TYPE_DESCRIPTION_CHANGED: ({ typeName }) => described(typeName),
  TYPE_DESCRIPTION_REMOVED: ({ typeName }) => described(typeName),
};

export const described = (coordinate: string): Change => ({ rule: 'description-changed', coordinate });

/** `ObjectTypeDefinition` is the syntax's word. */
const kindWord = (kind: string): string =>
  kind
    .replace(/TypeDefinition$/, '')
    .replace('InputObject', 'input object')
    .toLowerCase();

const rootTypes = (schema: GraphQLSchema): readonly (string | undefined)[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name);

/** Where an interface or a union is met: itself, and the fields that answer it, for recorded use knows only fields. */
const meeting = (schema: GraphQLSchema, abstract: string): readonly string[] => [
  abstract,
  ...Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          getNamedType(field.type).name === abstract ? [`${type.name}.${field.name}`] : [],
        )
      : [],
  ),
];
