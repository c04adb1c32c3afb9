const LONGEST = 2_000;

/** Everything that may hold a value or look as if it did, in the order in which SQL reads it. */
const TOKEN = new RegExp(
  [
    /--[^\n]*/, // a comment
    /\/\*[\s\S]*?(?:\*\/|$)/,
    /"(?:[^"]|"")*"|`[^`]*`|\[[A-Za-z_]\w*\]/, // a quoted name
    /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/, // PostgreSQL's text with backslashes
    /\b[xXbBnN]'[^']*(?:'|$)/, // bytes, bits
    /'(?:[^']|'')*(?:'|$)/, // a text
    /\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)/, // PostgreSQL's text between dollars
    /\$\d+/, // a placeholder
    /[\p{L}_][\p{L}\p{N}_$]*/u, // a word
    /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/, // a number
    /["`][\s\S]*$/, // a quoted name without an end
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

const isName = (token: string): boolean => /^["`[].*["`\]]$/s.test(token) && token.length > 1;
const isWord = (token: string): boolean => /^[A-Za-z_][\w$]*$/.test(token);

/**
 * A statement as it may be shown to others: with `?` for every value. Commands write through MikroORM, which puts the values into the text it
 * sends, so the text of a statement holds what people are called; only the shape of it may go into a trace.
 */
export function withoutValues(sql: string): string {
  return sql
    .replaceAll(TOKEN, (token) => {
      if (isName(token) || isWord(token) || /^\$\d+$/.test(token)) return token;
      return token.startsWith('--') || token.startsWith('/*') ? '' : '?';
    })
    .replaceAll(/(?<=[(,]\s*)(?:null|true|false)(?=\s*[,)])/gi, '?')
    .replaceAll(/(\?|\$\d+)(?:,\s*(?:\?|\$\d+)){2,}/g, '$1, …')
    .replaceAll(/(\(\?, …\))(?:,\s*\(\?, …\))+/g, '$1, …')
    .slice(0, LONGEST);
}
