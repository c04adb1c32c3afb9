import { hash } from 'node:crypto';

/** A UUID (version 8, RFC 9562: made by our own rule) of a seed and a name: the same for the same ones. */
export function uuidOf(seed: number, name: string): string {
  const hex = hash('sha1', `redsail/${seed}/${name}`);
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
