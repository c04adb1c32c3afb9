/** What makes every request of a run different: `#0000000042`, of one length, so that it can be found and cut out of a text at little cost. */
export const stamp = (request: number): string => `#${String(request).padStart(10, '0')}`;
export const STAMP_LENGTH = stamp(0).length;

/** The text without its stamps: the same for all requests that differ in nothing else. */
export function withoutStamp(text: string): string {
  // Titles hold no `"#`; only a whole JSON string that begins like a stamp is one.
  const at = text.indexOf('"#');
  if (at < 0) return text;
  return text.slice(0, at + 1) + withoutStamp(text.slice(at + 1 + STAMP_LENGTH));
}
