import { Kind, visit, type ASTNode, type DocumentNode, type NameNode } from 'graphql';

/** An SDL that coordinates are looked for in. */
export interface LocatedSdl {
  readonly name: string;
  readonly file: string;
  readonly document: DocumentNode;
}

export interface Location {
  readonly file: string;
  readonly line: number;
}

export type Locate = (coordinate: string, subgraph?: string) => Location | undefined;

/** Says in which SDL, on which line, a coordinate is defined: in the subgraph asked for, or else in the first that has it. */
export function locator(subgraphs: readonly LocatedSdl[]): Locate {
  const lines = new Map(subgraphs.map((subgraph) => [subgraph, linesOf(subgraph)]));
  return (coordinate, name) => {
    for (const [subgraph, known] of lines) {
      const line = known.get(coordinate);
      if (line !== undefined && (name === undefined || name === subgraph.name)) return { file: subgraph.file, line };
    }
    return undefined;
  };
}

/** Coordinate → line. */
function linesOf({ document }: LocatedSdl): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const path: string[] = [];
  visit(document, {
    enter(node) {
      const name = isNamedPart(node) ? (node as { name: NameNode }).name : undefined;
      if (!name) return;
      path.push(node.kind === Kind.DIRECTIVE_DEFINITION ? `@${name.value}` : name.value);
      const coordinate = coordinateOf(path);
      if (!lines.has(coordinate) && name.loc) lines.set(coordinate, name.loc.startToken.line);
    },
    leave(node) {
      if (isNamedPart(node)) path.pop();
    },
  });
  return lines;
}

const coordinateOf = ([type, field, argument]: readonly string[]): string =>
  argument ? `${type}.${field}(${argument}:)` : field ? `${type}.${field}` : type!;

const isNamedPart = (node: ASTNode): boolean => namedParts.has(node.kind);

const namedParts: ReadonlySet<string> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_TYPE_EXTENSION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_EXTENSION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
]);
