import { JsonBytes } from '../../../../../../gateway/server/src/execution/answer/json-bytes.js';
import { toOctets } from '../../../../../../gateway/server/src/subgraphs/octets.js';
import { randomText } from '../../../../../support/random-text.js';
import { seededRandom } from '../../../../../support/seeded-random.js';

const to = new JsonBytes();
const written = (write: () => void): string => {
  write();
  return to.take().toString();
};

test('a string is what JSON.stringify makes of it, whatever is in it and however long it is', () => {
  const random = seededRandom(20221130);
  for (let round = 0; round < 5_000; round++) {
    const text = randomText(random, round % 10 === 0 ? 1_000 : 60).toWellFormed();
    expect(written(() => to.string(toOctets(text)))).toBe(JSON.stringify(text));
    expect(written(() => to.octets(toOctets(JSON.stringify(text))))).toBe(JSON.stringify(text));
  }
});

test('every character of Unicode is written as JSON.stringify writes it', () => {
  for (let from = 0; from < 0x11_0000; from += 0x40) {
    const text = Array.from({ length: 0x40 }, (_, at) => String.fromCodePoint(from + at)).join('');
    if (!text.isWellFormed()) continue;
    expect(written(() => to.string(toOctets(text)))).toBe(JSON.stringify(text));
  }
});

test('where no text holds anything to be escaped, nothing is looked at, and the bytes are the same', () => {
  const plain = new JsonBytes();
  plain.isPlain = true;
  for (const text of ['', 'a', '红帆', 'é/\u007f\u2028', '😀', 'a红😀'.repeat(50), 'abc'.repeat(300)]) {
    plain.string(toOctets(text));
    expect(plain.take().toString()).toBe(JSON.stringify(text));
  }
});

test('what does not stand is taken back', () => {
  const text = written(() => {
    to.octets('[1');
    const start = to.length;
    to.string('lost');
    to.length = start;
    to.byte(0x5d);
  });
  expect(text).toBe('[1]');
});

test('pieces are repeated, and there is room for any number of them', () => {
  const piece = Buffer.from('"0123456789",'.repeat(10));
  const text = written(() => {
    to.piece(piece);
    for (let round = 0; round < 16; round++) to.repeat(0, to.length);
    to.piece(Buffer.from('"红"'));
  });
  expect(text).toBe(`${piece.toString().repeat(2 ** 16)}"红"`);
});

test('what was taken stays as it is when the next is written', () => {
  to.string('first');
  const first = to.take();
  to.string('other');
  expect([first.toString(), to.take().toString()]).toEqual(['"first"', '"other"']);
});
