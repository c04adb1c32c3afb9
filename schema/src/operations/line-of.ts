import type { ASTNode } from 'graphql';
import type { SavedOperation } from './saved-operation.js';

/**
 * The line of the operation's file on which a node of its document begins, counted from 1. A manifest holds each operation as one text of
 * JSON, on one line whatever line breaks are escaped in it: all of it stands where that text begins.
 */
export const lineOf = ({ file, line }: Pick<SavedOperation, 'file' | 'line'>, node: ASTNode): number =>
  file.endsWith('.json') ? line : (node.loc?.startToken.line ?? line);
