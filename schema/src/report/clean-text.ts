import { stripVTControlCharacters } from 'node:util';

/** Not line breaks; bidirectional marks, because they let a text be read otherwise than it is written. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/** Nearly no text has any of these; a large report has a hundred thousand texts. */
const SUSPECT = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

/**
 * A text of somebody else (a client's name, a reason, a message) as it may be shown: without terminal escapes, with `\n` as its only line break,
 * and with `\uFFFD` for every other character that is not seen. All of it is allowed in XML 1.0.
 */
export const cleanText = (text: string): string => (SUSPECT.test(text) ? cleaned(text) : text);

const cleaned = (text: string): string =>
  stripVTControlCharacters(text.toWellFormed())
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '  ')
    .replace(UNSEEN, '\uFFFD');

/** The same where a line break would end what it stands in. */
export const cleanLine = (text: string): string => inOneLine(cleanText(text));

export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
