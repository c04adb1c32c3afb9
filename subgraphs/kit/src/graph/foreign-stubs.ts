import type { Register } from '../register/register.js';
import { block, described } from './describe.js';
import type { Extension } from './extend.js';

/** Records of other departments that this one only points to: their keys, not resolvable here. */
export function foreignStubs(
  registers: readonly Register[],
  extensions: readonly Extension[],
  awaited: Readonly<Record<string, string>>,
): string {
  const keys = new Map<string, Set<string>>();
  for (const field of registers.flatMap((one) => one.fields)) {
    if (field.foreign) keys.set(field.foreign.type, (keys.get(field.foreign.type) ?? new Set()).add(field.foreign.key));
  }
  for (const extension of extensions) {
    if (!extension.key) continue;
    const used = keys.get(extension.type);
    if (used && (used.size > 1 || !used.has(extension.key))) {
      throw new Error(
        `${extension.type} is extended by its ${extension.key} but pointed to by ${[...used].join(', ')}: point to it by one key`,
      );
    }
    keys.delete(extension.type);
  }
  return [...keys]
    .map(([type, names]) => {
      const directives = [...names].map((name) => `@key(fields: "${name}", resolvable: false)`).join(' ');
      const text = awaited[type];
      if (!text) return stubType(type, directives, [...names].map(keyLine));
      return block(
        text,
        `type ${type} ${directives}`,
        [...names].map((name) => described('标识键 · key', keyLine(name).trim())),
      );
    })
    .join('\n');
}

/** Described by its owner only: two descriptions of one type would have to agree word for word. */
export const stubType = (type: string, directives: string, lines: readonly string[]): string =>
  `type ${type} ${directives} {\n${lines.join('\n')}\n}\n`;

export const keyLine = (name: string): string => `  ${name}: ${name === 'id' ? 'ID' : 'String'}!`;
