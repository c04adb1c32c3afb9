import { createHash } from 'node:crypto';
import { parse } from 'yaml';

/** One version of a history, as far as a gateway needs it. */
export interface PublishedVersion {
  readonly number: number;
  /** SHA-256 of the supergraph's text, 64 hexadecimal digits. */
  readonly hash: string;
  /** Where its text is, relative to the history: `history/0123456789abcdef.graphql`. */
  readonly file: string;
}

/**
 * Finds a version in a history as `redsail-schema publish` writes it: the one whose number is `pinned`, or the last. Only that one is parsed,
 * for a thousand versions take the parser a second in which no request would be answered; each begins at the start of a line.
 * @throws when the history is cut off, in conflict or misnumbered, or has no such version
 */
export function findVersion(history: string, pinned: string | undefined): PublishedVersion {
  if (/^(?:<{7}|={7}|>{7})/m.test(history)) throw new Error('版本历史中有未解决的合并冲突 · the history has a merge conflict in it');
  if (!history.endsWith('\n')) throw new Error('版本历史不完整：最后一行没有写完 · the history is cut off: its last line does not end');
  const begins = [...history.matchAll(/^- version: (.*)$/gm)];
  if (begins.length === 0) throw new Error('其中没有版本 · there is no version in the history');
  const odd = begins.findIndex(([, number], index) => number !== String(index + 1));
  if (odd >= 0) {
    const [came, expected] = [begins[odd]![1]!.slice(0, 20), odd + 1];
    throw new Error(`此处为版本 ${came}，应为版本 ${expected} · this is version ${came}, where version ${expected} should be`);
  }
  const at = pinned === undefined ? begins.length - 1 : begins.findIndex(([, number]) => number === pinned);
  if (at < 0) {
    const last = begins.length;
    throw new Error(`没有版本 ${pinned}，只有 1 到 ${last} · there is no version ${pinned}, only 1 to ${last}`);
  }
  const hash = hashIn(history.slice(begins[at]!.index, begins[at + 1]?.index), at + 1);
  return { number: at + 1, hash, file: `history/${hash.slice(0, 16)}.graphql` };
}

/** The hash becomes part of a path or an address: hence its narrow form. What changed may be long, and stands last. */
function hashIn(entry: string, number: number): string {
  const [head = entry] = entry.split(/^ {2}changes:/m);
  const [version] = (parse(head) ?? []) as readonly { readonly hash?: unknown }[];
  const hash = version?.hash;
  if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new Error(`版本 ${number} 没有哈希 · version ${number} has no hash`);
}

/** @throws when the text is not the one that was published as this version */
export function checkText(text: string, { number, hash }: PublishedVersion): string {
  const came = createHash('sha256').update(text).digest('hex');
  if (came === hash) return text;
  const [has, should] = [came, hash].map((digits) => digits.slice(0, 12));
  throw new Error(
    `版本 ${number} 的文件与哈希不符：${has}，应为 ${should} · the file of version ${number} has the hash ${has}, and should have ${should}`,
  );
}
