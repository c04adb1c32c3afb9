/** Kept between answers; a larger one was an exception. */
const KEPT_BYTES = 1024 * 1024;
/** Longer texts are left to JSON.stringify and Node.js, which are quicker then. */
const SHORT_TEXT = 320;
/** No UTF-16 unit takes more bytes than `\u0000`. */
const MOST_BYTES = 6;
const SHORT_PIECE = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** By unit: how JSON writes it inside a string, where that is not as it is. */
const ESCAPES: readonly (string | undefined)[] = Array.from({ length: BACKSLASH + 1 }, (_, unit) =>
  unit < 0x20 || unit === QUOTE || unit === BACKSLASH ? JSON.stringify(String.fromCharCode(unit)).slice(1, -1) : undefined,
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

  /** A text that is JSON. */
  json(text: string): void {
    const units = text.length;
    let at = this.reserve(units * 3);
    const { bytes } = this;
    if (units <= SHORT_PIECE) {
      let unit = 0;
      for (let index = 0; index < units && (unit = text.charCodeAt(index)) < 0x80; index++) bytes[at++] = unit;
      if (unit < 0x80) {
        this.length = at;
        return;
      }
    }
    this.length += bytes.write(text, this.length, 'utf8');
  }

  /** A text as a JSON string, the same that JSON.stringify makes. */
  string(text: string): void {
    const units = text.length;
    if (this.isPlain && units > SHORT_PIECE) return this.plainString(text);
    if (units > SHORT_TEXT) return this.json(JSON.stringify(text));
    let at = this.reserve(units * MOST_BYTES + 2);
    const { bytes } = this;
    bytes[at++] = QUOTE;
    for (let index = 0; index < units; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        const escaped = unit <= BACKSLASH ? ESCAPES[unit] : undefined;
        if (escaped === undefined) bytes[at++] = unit;
        else for (let of = 0; of < escaped.length; of++) bytes[at++] = escaped.charCodeAt(of);
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else return this.json(JSON.stringify(text));
    }
    bytes[at++] = QUOTE;
    this.length = at;
    return undefined;
  }

  private plainString(text: string): void {
    let at = this.reserve(text.length * 3 + 2);
    this.bytes[at++] = QUOTE;
    at += this.bytes.write(text, at, 'utf8');
    this.bytes[at++] = QUOTE;
    this.length = at;
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
