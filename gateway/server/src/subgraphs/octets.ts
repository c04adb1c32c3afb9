/**
 * Text as it travels: a string whose units are the bytes of UTF-8. What comes from one subgraph goes to clients and to other subgraphs as it
 * came: to decode it and encode it again would be work for nothing, and Node.js reads, parses and writes such strings fastest. Only what is
 * read here (messages) is decoded.
 */
export type Octets = string;

const BEYOND_ASCII = /[\u0080-\uffff]/;

export const toOctets = (text: string): Octets => (BEYOND_ASCII.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text);

export const fromOctets = (octets: Octets): string => (BEYOND_ASCII.test(octets) ? Buffer.from(octets, 'latin1').toString('utf8') : octets);

/** Every text inside a value, decoded. */
export function decoded(value: unknown): unknown {
  if (typeof value === 'string') return fromOctets(value);
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [fromOctets(name), decoded(inside)]));
}

/** A pair of surrogates, any other unit, or an escape of another kind, which has to be stepped over: `\\u` is none. */
const ESCAPE = /\\(?:u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|u([\da-f]{4})|[^u])/gi;

/**
 * JSON that writes characters beyond ASCII as `\u7ea2` has them as octets afterwards, like any other. Half a pair of surrogates is no
 * character, and becomes U+FFFD.
 */
export function withoutUnicodeEscapes(json: Octets): Octets {
  if (!json.includes('\\u')) return json;
  return json.replace(ESCAPE, (escape: string, high?: string, low?: string, unit?: string) => {
    if (high !== undefined && low !== undefined) return toOctets(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)));
    const code = unit === undefined ? 0 : Number.parseInt(unit, 16);
    return code < 0x80 ? escape : toOctets(String.fromCharCode(code));
  });
}
