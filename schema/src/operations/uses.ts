import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isScalarType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ASTVisitor,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';
import { lineOf } from './line-of.js';
import type { SavedOperation, Use } from './saved-operation.js';

/**
 * Every place where an operation uses a part of the schema, once, as the operation's document has them. What the schema does not know is
 * passed over, so an invalid operation still tells what it can; so are `__typename` and introspection, which every schema has.
 */
export function usesOf(schema: GraphQLSchema, operation: SavedOperation): readonly Use[] {
  const uses = new Map<string, Use>();
  const types = new TypeInfo(schema);
  const visitor = useVisitor(schema, types, (coordinate, node) => {
    if (/(^|\.)__/.test(coordinate)) return;
    const line = lineOf(operation, node);
    uses.set(`${coordinate}\n${line}`, { coordinate, line });
  });
  visit(operation.document, visitWithTypeInfo(types, visitor));
  return [...uses.values()];
}

function useVisitor(schema: GraphQLSchema, types: TypeInfo, use: (coordinate: string, node: ASTNode) => void): ASTVisitor {
  const typeNamed = (node: NamedTypeNode | undefined): void => {
    if (node && isCompositeType(schema.getType(node.name.value))) use(node.name.value, node);
  };
  return {
    Field(node) {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (!parent || !field) return;
      use(`${parent.name}.${field.name}`, node);
      const type = getNamedType(field.type);
      if (isAbstractType(type)) use(type.name, node);
      else answered(type, (coordinate) => use(coordinate, node));
    },
    Argument(node) {
      const [parent, field, directive, argument] = [types.getParentType(), types.getFieldDef(), types.getDirective(), types.getArgument()];
      if (!argument) return;
      if (directive) {
        if (isSpecifiedDirective(directive)) return;
        use(`@${directive.name}(${argument.name}:)`, node);
      } else if (parent && field) use(`${parent.name}.${field.name}(${argument.name}:)`, node);
      scalar(getNamedType(argument.type), (coordinate) => use(coordinate, node));
    },
    ObjectField(node) {
      const type = getNamedType(types.getParentInputType());
      const field = isInputObjectType(type) && type.getFields()[node.name.value];
      if (!field) return;
      use(`${type.name}.${field.name}`, node);
      scalar(getNamedType(field.type), (coordinate) => use(coordinate, node));
    },
    ObjectValue(node) {
      const type = getNamedType(types.getInputType());
      // Nothing of it is used, and yet a field that it must be given breaks it.
      if (isInputObjectType(type) && node.fields.length === 0) use(type.name, node);
    },
    EnumValue(node) {
      const [type, value] = [getNamedType(types.getInputType()), types.getEnumValue()];
      if (type && value) use(`${type.name}.${value.name}`, node);
    },
    VariableDefinition(node) {
      const type = getNamedType(typeFromAST(schema, node.type as NamedTypeNode));
      if (isInputObjectType(type)) use(`${type.name}.*`, node);
      else if (type) answered(type, (coordinate) => use(coordinate, node));
    },
    Directive(node) {
      const directive = types.getDirective();
      if (directive && !isSpecifiedDirective(directive)) use(`@${directive.name}`, node);
    },
    InlineFragment: ({ typeCondition }) => typeNamed(typeCondition),
    FragmentDefinition: ({ typeCondition }) => typeNamed(typeCondition),
  };
}

/** Any value of an enum, and a scalar that is not GraphQL's own: what is used wherever something of the type is answered or handed over. */
export function answered(type: GraphQLNamedType, use: (coordinate: string) => void): void {
  if (isEnumType(type)) use(`${type.name}.*`);
  else scalar(type, use);
}

function scalar(type: GraphQLNamedType, use: (coordinate: string) => void): void {
  if (isScalarType(type) && !isSpecifiedScalarType(type)) use(type.name);
}
