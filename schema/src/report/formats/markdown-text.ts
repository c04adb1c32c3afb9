/**
 * A text as Markdown shows it: nothing of it is a sign of Markdown or of HTML, its line breaks end neither a table's row nor a paragraph, `#1` is no
 * issue, and `@key`, which GitHub would send to the user of that name, is code.
 */
export const markdownText = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<!\w)@(?:[A-Za-z\d-]|\\_)+/g, '<code>$&</code>')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/\n( *)/g, (_, indent: string) => `<br>${'&nbsp;'.repeat(indent.length)}`);

/** The same as code. What cannot stand between backticks, or would end a table's cell there, is written as HTML. */
export const markdownCode = (text: string): string =>
  /[`|\\\n]|^\s|\s$|^$/.test(text) ? `<code>${markdownText(text)}</code>` : `\`${text}\``;

export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
