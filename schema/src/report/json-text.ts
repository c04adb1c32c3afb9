/** Characters that JSON allows as they are, and that a terminal obeys or an editor reads as line breaks or changes of direction. */
const OBEYED = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;

/** JSON for people and programs; nothing is lost, and nothing of it does anything to a terminal that shows it. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(OBEYED, (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`)}\n`;
