import { Kind, parse, Source, type ASTNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import type { SubgraphSdl } from '../compose/read-sdl.js';
import { importInaccessible, inaccessibleName, type Insertion } from './inaccessible-name.js';
import type { Selection } from './select-parts.js';
import { isFederationField, readNames, type SdlNames, type TypeNodeOfSdl } from './sdl-names.js';
import type { Directed } from './tagged-graph.js';

/**
 * The subgraphs with `@inaccessible` on everything that is not selected: a gateway still fetches keys and what is required, and no client can
 * ask for them. It is written into the texts as they stand, so that a problem is told on the line where its author finds it.
 */
export function hideParts(subgraphs: readonly SubgraphSdl[], selection: Selection): readonly SubgraphSdl[] {
  const all = subgraphs.map((subgraph) => ({ subgraph, names: readNames(subgraph.document) }));
  const name = inaccessibleName(all.map(({ subgraph: { sdl }, names }) => ({ sdl, names })));
  return all.map(({ subgraph, names }) => {
    const marks = [...hiddenEnds(names, selection)].map((at): Insertion => ({ at, text: ` @${name}` }));
    const sdl = inserted(subgraph.sdl, [...importInaccessible(subgraph.document, names, name), ...marks]);
    return { ...subgraph, sdl, document: parse(new Source(sdl, subgraph.file)) };
  });
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, text: word } of insertions.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(done, at), word);
    done = at;
  }
  return [...parts, text.slice(done)].join('');
}

/** Where directives of the hidden parts end, or would. */
function* hiddenEnds(names: SdlNames, selection: Selection): Generator<number> {
  const marked = new Set(names.types.filter((node) => has(node, names.inaccessible)).map((node) => names.inSupergraph(node.name.value)));
  for (const node of names.types) {
    const name = names.inSupergraph(node.name.value);
    if (selection.has(name)) yield* hiddenInside(node, name, names, selection);
    else if (!marked.has(name)) {
      // Once is enough for a definition and its extensions, and more is an error.
      marked.add(name);
      yield headEnd(node);
    }
  }
}

function* hiddenInside(node: TypeNodeOfSdl, name: string, names: SdlNames, selection: Selection): Generator<number> {
  const isHidden = (coordinate: string, part: Directed & ASTNode) =>
    // What is @external is defined, and hidden, by another subgraph.
    !selection.has(coordinate) && !has(part, names.external) && !has(part, names.inaccessible);
  const values = 'values' in node ? (node.values ?? []) : [];
  for (const value of values) if (isHidden(`${name}.${value.name.value}`, value)) yield value.loc!.end;
  const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] = 'fields' in node ? (node.fields ?? []) : [];
  for (const field of fields) {
    const coordinate = `${name}.${field.name.value}`;
    if (isFederationField(field.name.value) || has(node, names.external)) continue;
    if (isHidden(coordinate, field)) yield field.loc!.end;
    if (field.kind !== Kind.FIELD_DEFINITION || has(field, names.external)) continue;
    for (const argument of field.arguments ?? []) {
      if (selection.has(coordinate) && isHidden(`${coordinate}(${argument.name.value}:)`, argument)) yield argument.loc!.end;
    }
  }
}

const has = ({ directives = [] }: Directed, directive: string): boolean => directives.some(({ name }) => name.value === directive);

/** The end of `type Region implements Node @key(fields: "id")`, before its fields. */
function headEnd(node: TypeNodeOfSdl): number {
  const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
  return Math.max(...[node.name, ...interfaces, ...(node.directives ?? [])].map(({ loc }) => loc!.end));
}
