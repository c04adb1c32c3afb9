import type { Score } from '../../../bench/gateway/measure-row.js';
import { sharing } from '../../../bench/gateway/print-row.js';

const ours = (connections: number, fetches: number) => ({ server: 'ours', connections, fetches }) as Score;

describe('what is said of sharing', () => {
  it('is seen from what the subgraphs received', () => {
    expect(sharing([ours(50, 16.01), ours(1, 16)], 16)).toEqual([
      expect.stringContaining('within a request: 否 · no (16.0 / 16)'),
      expect.stringContaining('between clients: 否 · no (16.0 / 16)'),
    ]);
    expect(sharing([ours(1, 9), ours(50, 4.5)], 16)).toEqual([
      expect.stringContaining('within a request: 是 · yes (9.0 / 16)'),
      expect.stringContaining('between clients: 是 · yes (4.5 / 16)'),
    ]);
  });

  it('is nothing where it cannot be seen', () => {
    expect(sharing([ours(50, 9)], 16)).toEqual([]);
    expect(sharing([{ ...ours(1, 9), server: 'stock' }], 16)).toEqual([]);
  });
});
