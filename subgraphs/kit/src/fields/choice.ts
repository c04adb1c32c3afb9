import type { Choices } from '../register/choices.js';
import { bad, same, type FieldKind } from './kind.js';

/** One of a closed list. A cell may hold the code or the Chinese label. */
export const choiceKind = (choices: Choices): FieldKind => ({
  name: 'choice',
  column: { sqlite: 'text', postgres: 'text collate "C"' },
  output: choices.name,
  input: choices.name,
  compare: 'exact',
  toColumn: same,
  fromColumn: same,
  parse: (cell) => {
    const text = cell.trim();
    if (choices.labels.has(text)) return { value: text };
    for (const [value, label] of choices.labels) if (label.zh === text) return { value };
    const expected = [...choices.labels].map(([value, label]) => `${value} ${label.zh}`).join(' | ');
    return bad('choice', `应为其一：${expected}`, `expected one of: ${expected}`);
  },
  print: same,
});
