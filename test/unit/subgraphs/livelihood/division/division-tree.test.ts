import { coveringPrefixes, covers, intoDivisions, withAncestors } from '../../../../../subgraphs/livelihood/src/division/division-tree.js';

describe('divisions by their codes', () => {
  it('knows that a division covers itself and everything below it', () => {
    expect(covers('590102000000', '590102001001')).toBe(true);
    expect(covers('590102001000', '590102001000')).toBe(true);
    expect(covers('590102001000', '590102000000')).toBe(false);
    expect(covers('590102001000', '590102002001')).toBe(false);
  });

  it('names the divisions above, nearest first', () => {
    expect(withAncestors('590102001001')).toEqual(['590102001001', '590102001000', '590102000000', '590100000000', '590000000000']);
    expect(withAncestors('590000000000')).toEqual(['590000000000']);
  });

  it('counts a prefecture without counties once above its towns', () => {
    expect(withAncestors('441900003000')).toEqual(['441900003000', '441900000000', '440000000000']);
  });

  it('covers the towns of a county with one range, and leaves out what lies between provinces', () => {
    expect(coveringPrefixes(['590102001000', '590102101000'])).toEqual(['590102']);
    expect(coveringPrefixes(['590102001000', '590102002000'])).toEqual(['59010200']);
    expect(coveringPrefixes(['590102001000', '370211007006'])).toEqual(['370211007006', '590102001']);
  });

  it('drops a range that lies in another', () => {
    expect(coveringPrefixes(['590000000000', '590102001000', '590103000000'])).toEqual(['59']);
  });

  it('sorts rows into every division they lie in', () => {
    const rows = ['590102001001', '590102002001', '590103001001'];
    const found = intoDivisions(['590102000000', '590102001000', '590104000000'], rows, (row) => row);
    expect([...found]).toEqual([
      ['590102000000', ['590102001001', '590102002001']],
      ['590102001000', ['590102001001']],
      ['590104000000', []],
    ]);
  });
});
