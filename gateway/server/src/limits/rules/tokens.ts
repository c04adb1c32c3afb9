import { Lexer, Source, TokenKind } from 'graphql';
import type { TextLimit } from '../limit.js';

/** Words and signs of the text, counted before it is parsed: parsing and validating are what a flood of them would make dear. */
export const tokens = {
  name: 'tokens',
  code: 'OPERATION_TOO_LONG',
  status: 400,
  setting: { limit: 5_000, mode: 'enforce' },
  words: (found, limit) =>
    `查询文本过长：至少 ${found} 个记号，上限 ${limit}，请拆分查询或改用变量 · the text is too long: at least ${found} tokens, at most ${limit} pass; split it, or move values into variables`,
  measure(text, limit) {
    const lexer = new Lexer(new Source(text));
    let count = 0;
    try {
      while (count <= limit && lexer.advance().kind !== TokenKind.EOF) count += 1;
    } catch {
      // A sign that GraphQL does not know: the parser says so, at its place.
    }
    return count;
  },
} as const satisfies TextLimit;
