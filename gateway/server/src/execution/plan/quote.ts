/** Longer texts are left to JSON.stringify, which is quicker then. */
const SHORT = 48;

/** A text as JSON: most short ones hold nothing to be escaped, and looking is quicker than asking. */
export function quote(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = unit >= 0x20 && unit !== 0x22 && unit !== 0x5c && (unit < 0xd800 || unit > 0xdfff);
    if (!isPlain) return JSON.stringify(text);
  }
  return `"${text}"`;
}
