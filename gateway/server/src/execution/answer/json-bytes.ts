import type { Octets } from '../../subgraphs/octets.js';

/** Kept between answers; a larger one was an exception. */
const KEPT_BYTES = 1024 * 1024;
/** Longer texts are left to JSON.stringify and Node.js, which are quicker then. */
const SHORT_TEXT = 100;
/** The same where nothing needs to be looked at. */
const SHORT_PIECE = 24;
/** No byte takes more than `\u0000`. */
const MOST_BYTES = 6;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** By byte: how JSON writes it inside a string, where that is not as it is. */
const ESCAPES: readonly (string | undefined)[] = Array.from({ length: BACKSLASH + 1 }, (_, byte) =>
  byte < 0x20 || byte === QUOTE || byte === BACKSLASH ? JSON.stringify(String.fromCharCode(byte)).slice(1, -1) : undefined,
);

/**
 * JSON, written as the bytes that a client is sent, from left to right. A text would be put together of thousands of small ones and then
 * read again to encode it. Whoever writes something that turns out not to stand sets `length` back to where it began.
 */
export class JsonBytes {
  length = 0;
  /** Whether it is known that no text holds anything that JSON escapes: nothing needs to be looked at then. */
  isPlain = false;
  private bytes = Buffer.allocUnsafeSlow(KEPT_BYTES);

  /** Bytes that are JSON. */
  piece(piece: Uint8Array): void {
    const size = piece.length;
    const from = this.reserve(size);
    const { bytes } = this;
    if (size > SHORT_PIECE) bytes.set(piece, from);
    else for (let at = 0; at < size; at++) bytes[from + at] = piece[at]!;
    this.length = from + size;
  }

  /** Once more what stands between two places. */
  repeat(start: number, end: number): void {
    const from = this.reserve(end - start);
    this.bytes.copyWithin(from, start, end);
    this.length = from + end - start;
  }

  byte(byte: number): void {
    const at = this.reserve(1);
    this.bytes[at] = byte;
    this.length = at + 1;
  }

  /** Octets that are JSON. */
  octets(text: Octets): void {
    const size = text.length;
    const from = this.reserve(size);
    const { bytes } = this;
    if (size > SHORT_PIECE) bytes.write(text, from, 'latin1');
    else for (let at = 0; at < size; at++) bytes[from + at] = text.charCodeAt(at);
    this.length = from + size;
  }

  /** Octets as a JSON string. */
  string(text: Octets): void {
    const size = text.length;
    if (size > SHORT_TEXT && !this.isPlain) return this.octets(JSON.stringify(text));
    let at = this.reserve(size * (this.isPlain ? 1 : MOST_BYTES) + 2);
    const { bytes } = this;
    bytes[at++] = QUOTE;
    if (this.isPlain) {
      if (size > SHORT_PIECE) bytes.write(text, at, 'latin1');
      else for (let index = 0; index < size; index++) bytes[at + index] = text.charCodeAt(index);
      at += size;
    } else {
      for (let index = 0; index < size; index++) {
        const byte = text.charCodeAt(index);
        const escaped = byte <= BACKSLASH ? ESCAPES[byte] : undefined;
        if (escaped === undefined) bytes[at++] = byte;
        else for (let of = 0; of < escaped.length; of++) bytes[at++] = escaped.charCodeAt(of);
      }
    }
    bytes[at++] = QUOTE;
    this.length = at;
    return undefined;
  }

  /** What has been written, as bytes of its own; the next writer begins anew. */
  take(): Buffer {
    const taken = Buffer.allocUnsafeSlow(this.length);
    this.bytes.copy(taken, 0, 0, this.length);
    this.reset();
    return taken;
  }

  reset(): void {
    this.length = 0;
    if (this.bytes.length > KEPT_BYTES) this.bytes = Buffer.allocUnsafeSlow(KEPT_BYTES);
  }

  /** Makes room for so many bytes more, and says where they begin. */
  private reserve(size: number): number {
    const needed = this.length + size;
    if (needed > this.bytes.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(wider, 0, 0, this.length);
      this.bytes = wider;
    }
    return this.length;
  }
}
