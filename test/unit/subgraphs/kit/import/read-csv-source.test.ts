import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readCsv } from '../../../../../subgraphs/kit/src/import/read-csv.js';

describe('the source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-csv-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('may be a path', async () => {
    const path = join(folder, 'regions.csv');
    writeFileSync(path, 'code\n1\n');
    const file = await readCsv(path, () => undefined);
    const blocks = [];
    for await (const block of file.rows) blocks.push(block);
    expect(blocks).toEqual([[{ line: 2, cells: ['1'] }]]);
  });

  test('throws when it cannot be read: that is no problem of the file', async () => {
    await expect(readCsv(join(folder, 'missing.csv'), () => undefined)).rejects.toThrow('ENOENT');
    const broken = Readable.from(
      (function* () {
        yield 'code\n1\n';
        throw new Error('connection lost');
      })(),
    );
    const file = await readCsv(broken, () => undefined);
    const drain = async () => {
      for await (const block of file.rows) expect(block).toHaveLength(1);
    };
    await expect(drain()).rejects.toThrow('connection lost');
  });

  test('is let go when the reader leaves early or closes', async () => {
    for (const leave of ['break', 'close'] as const) {
      const source = Readable.from(Array.from({ length: 1000 }, (_, at) => (at === 0 ? 'code\n' : `${at}\n`)));
      const file = await readCsv(source, () => undefined, { blockSize: 1 });
      if (leave === 'close') await file.close();
      // oxlint-disable-next-line no-unreachable-loop -- leaving at once is what is tested
      else for await (const _ of file.rows) break;
      expect(source.destroyed).toBe(true);
    }
  });

  test('is drained block by block: a large file never stands in memory', async () => {
    let given = 0;
    const row = `${'x'.repeat(1000)},${'y'.repeat(23)}\n`;
    const source = Readable.from(
      (function* () {
        yield 'a,b\n';
        for (; given < 5000; given += 1) yield row;
      })(),
      { highWaterMark: 1 },
    );
    const file = await readCsv(source, () => undefined, { blockSize: 100 });
    let taken = 0;
    let furthestAhead = 0;
    for await (const block of file.rows) {
      taken += block.length;
      furthestAhead = Math.max(furthestAhead, given - taken);
    }
    expect(taken).toBe(5000);
    expect(furthestAhead).toBeLessThan(10);
  });
});
