import { GraphQLError } from 'graphql';
import { ErrorCode } from '@redsail/contract';

/** Where a page stands: the ordered column's value and the id, so that a cursor stays valid while rows come and go. */
export interface Position {
  readonly value: string | number | boolean | null;
  readonly id: string;
}

export const encodeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify([position.value, position.id])).toString('base64url');

/** @throws BAD_USER_INPUT when the text is no cursor of ours */
export function decodeCursor(cursor: string, argument: string): Position {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [Position['value'], string];
    if (typeof id === 'string' && (value === null || ['string', 'number', 'boolean'].includes(typeof value))) return { value, id };
  } catch {
    // falls through to the complaint
  }
  throw notACursor(argument);
}

export const notACursor = (argument: string): GraphQLError =>
  badInput(argument, '游标无效：请使用上一页返回的 endCursor 或 startCursor', 'not a cursor: pass the endCursor or startCursor of a page');

export const badInput = (argument: string, zh: string, en: string): GraphQLError =>
  new GraphQLError(`参数 ${argument}：${zh} · argument ${argument}: ${en}`, { extensions: { code: ErrorCode.BAD_USER_INPUT, argument } });
