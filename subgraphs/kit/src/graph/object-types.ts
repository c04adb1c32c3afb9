import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type DocumentNode } from 'graphql';
import { buildSchemaSync, Resolver } from 'type-graphql';
import type { AnyClass } from '../register/field.js';

/** TypeGraphQL wants a resolver class; ours are plain functions from the table. */
@Resolver()
class NoResolver {}

/** The object types, enums and scalars that the classes declare, as type definitions. */
export function objectTypeDefinitions(classes: readonly AnyClass[]): DocumentNode {
  const schema = buildSchemaSync({
    resolvers: [NoResolver] as never,
    orphanedTypes: [...classes] as never,
    skipCheck: true,
    validate: false,
  });
  const document = parse(printSchemaWithDirectives(schema));
  return { ...document, definitions: document.definitions.filter((one) => one.kind !== 'SchemaDefinition') };
}
