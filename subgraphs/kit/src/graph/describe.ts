/** A block description and what it describes, for type definitions made from tables. */
export const described = (description: string, definition: string, indent = '  '): string =>
  `${indent}"""\n${indent}${description.replaceAll('"""', '\\"""')}\n${indent}"""\n${indent}${definition}`;

export const block = (description: string, head: string, lines: readonly string[]): string =>
  `"""\n${description}\n"""\n${head} {\n${lines.join('\n')}\n}\n`;

export const extension = (head: string, lines: readonly string[]): string =>
  lines.length ? `extend ${head} {\n${lines.join('\n')}\n}\n` : '';
