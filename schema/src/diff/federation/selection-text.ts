import { parse, print, visit, type SelectionNode } from 'graphql';

/**
 * The fields of a @key, @requires or @provides as one line: neither white space nor their order changes what is selected. What does not parse is left
 * in its order.
 */
export function selectionText(selection: unknown): string {
  const text = String(selection).replaceAll(/\s+/g, ' ').trim();
  try {
    const sorted = visit(parse(`{ ${text} }`, { noLocation: true }), {
      SelectionSet: { leave: (node) => ({ ...node, selections: node.selections.toSorted(byText) }) },
    });
    return print(sorted).replaceAll(/\s+/g, ' ').trim().slice('{ '.length, -' }'.length);
  } catch {
    return text;
  }
}

function byText(one: SelectionNode, other: SelectionNode): number {
  const [a, b] = [print(one), print(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
