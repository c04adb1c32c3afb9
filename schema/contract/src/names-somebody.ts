/** A mobile number or a resident id number (GB 11643), and neither a piece of a longer number nor one with more before it. */
const NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/;
const SEPARATORS = /(?<=\d)[\s._-]+(?=[\dXx])/g;

/** Whether a text holds what may be somebody's telephone or id number, written in one or in groups, in wide digits too. */
export function namesSomebody(text: string): boolean {
  const plain = text.normalize('NFKC');
  return NUMBER.test(plain) || NUMBER.test(plain.replace(SEPARATORS, ''));
}
