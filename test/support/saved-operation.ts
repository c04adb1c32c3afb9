import { parse } from 'graphql';
import { splitDocument } from '../../schema/src/operations/split-document.js';
import type { SavedOperation } from '../../schema/src/operations/saved-operation.js';

/** The operations of a text, as if a client had saved it in one file. */
export function savedOperations(
  text: string,
  { client = 'portal', file = '/operations/portal/saved.graphql' } = {},
): readonly SavedOperation[] {
  return splitDocument(parse(text)).map(({ operation, document, text: words }) => ({
    client,
    name: operation.name?.value ?? 'saved',
    file,
    line: operation.loc!.startToken.line,
    document,
    text: words,
  }));
}
