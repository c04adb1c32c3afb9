import { visit } from 'graphql';
import type { DocumentLimit } from '../limit.js';

/** Directives of the whole text, known or not: each is validated where it stands, however many stand there. */
export const directives = {
  name: 'directives',
  code: 'OPERATION_TOO_MANY_DIRECTIVES',
  status: 400,
  setting: { limit: 100, mode: 'enforce' },
  words: (found, limit) =>
    `指令过多：${found} 个，上限 ${limit} 个，请合并 @include / @skip 条件 · too many directives: ${found}, at most ${limit} pass; put the conditions of @include and @skip on fragments`,
  measure(document) {
    let count = 0;
    visit(document, { Directive: () => void (count += 1) });
    return count;
  },
} as const satisfies DocumentLimit;
