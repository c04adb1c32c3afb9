import { isUtf8 } from 'node:buffer';

/** Where the bytes stop being text. Nothing follows it. */
export interface EncodingFault {
  /** `bytes`: not UTF-8 · `nul`: a zero byte, as UTF-16 has them · `cut`: the input ends inside a character. */
  readonly kind: 'bytes' | 'nul' | 'cut';
  /** 0-based byte offset in the input, and the byte there. */
  readonly offset: number;
  readonly byte: number;
}

/**
 * Decodes strictly and chunk by chunk: text up to the first byte that is not UTF-8, then the fault. A byte order mark at the start is dropped.
 * A TextDecoder would refuse such input too, but cannot say where.
 */
export async function* utf8Text(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | EncodingFault> {
  let carried: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carried, asBuffer(chunk)]);
    const whole = bytes.subarray(0, bytes.length - openTail(bytes));
    const fault = faultIn(whole);
    const text = whole.toString('utf8', 0, fault?.offset);
    if (text) yield offset === 0 ? text.replace(/^\uFEFF/, '') : text;
    if (fault) {
      yield { ...fault, offset: offset + fault.offset };
      return;
    }
    offset += whole.length;
    carried = bytes.subarray(whole.length);
  }
  if (carried.length > 0) yield { kind: 'cut', offset, byte: carried[0]! };
}

function asBuffer(chunk: Uint8Array | string): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** How many bytes at the end begin a character that the next chunk may complete: 0 to 3. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function faultIn(bytes: Buffer): EncodingFault | undefined {
  const broken = isUtf8(bytes) ? -1 : firstBrokenByte(bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0 && (broken < 0 || zero < broken)) return { kind: 'nul', offset: zero, byte: 0 };
  return broken < 0 ? undefined : { kind: 'bytes', offset: broken, byte: bytes[broken]! };
}

/** Bisects: a prefix without its open tail is valid exactly until the broken character is inside it. */
function firstBrokenByte(bytes: Buffer): number {
  const isWhole = (length: number): boolean => {
    const prefix = bytes.subarray(0, length);
    return isUtf8(prefix.subarray(0, length - openTail(prefix)));
  };
  let valid = 0;
  let broken = bytes.length;
  while (broken - valid > 1) {
    const middle = (valid + broken) >> 1;
    if (isWhole(middle)) valid = middle;
    else broken = middle;
  }
  // The byte that breaks the prefix may be the second of its character: the character is what is wrong.
  return valid - openTail(bytes.subarray(0, valid));
}
