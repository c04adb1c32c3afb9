import type { SourceFile } from './source-tree.js';

/**
 * A half-width mark of punctuation that touches a Han character: `应为9位,现为8位`. With a blank after it stands an English sentence that
 * quotes Chinese, and that is right. An address keeps its colon (`用户@主机:端口`).
 */
const MARK =
  /(?<!@\p{Script=Han}*)\p{Script=Han}[,:;?!(](?! )|[,;:](?<!@\p{Script=Han}+:)\p{Script=Han}|\p{Script=Han}\)(?=\p{Script=Han})/u;

/** Comments are for developers, and regular expressions look for what they look for. */
const withoutComments = (line: string): string =>
  /^\s*(\/?\*|\/\/)/.test(line) ? '' : line.replace(/ \/\/ .*$/, '').replace(/\/\^?[^/ ]*\/[gu]*(?=[.,)\s])/g, '');

/** Lines whose Chinese has half-width punctuation, as `path:line: text`. Fenced blocks of a document are code. */
export function halfWidthMarks({ path, text }: SourceFile): string[] {
  let isFenced = false;
  return text.split('\n').flatMap((line, at) => {
    if (/^\s*```/.test(line)) isFenced = !isFenced;
    const said = path.endsWith('.md') ? (isFenced ? '' : line) : path.endsWith('.ts') ? withoutComments(line) : line;
    return MARK.test(said) ? [`${path}:${at + 1}: ${line.trim()}`] : [];
  });
}
