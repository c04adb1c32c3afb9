import { visit } from 'graphql';
import type { DocumentLimit } from '../limit.js';

/** Names that JavaScript takes for an object's prototype: answers and variables are objects, here and at many a client. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export const reservedNames = {
  name: 'reserved-names',
  code: 'NAME_RESERVED',
  status: 400,
  setting: { limit: 0, mode: 'enforce' },
  words: (found, limit) =>
    `别名或变量中有 ${found} 个保留名（__proto__、constructor、prototype），上限 ${limit} 个，请换名 · ${found} aliases or variables have reserved names (__proto__, constructor, prototype), at most ${limit} pass; choose other names`,
  measure(document) {
    let count = 0;
    const look = (name: string | undefined) => void (count += name !== undefined && RESERVED.has(name) ? 1 : 0);
    visit(document, { Field: ({ alias }) => look(alias?.value), VariableDefinition: ({ variable }) => look(variable.name.value) });
    return count;
  },
} as const satisfies DocumentLimit;
