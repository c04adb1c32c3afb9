import { lacks, missingKits, summaryOf, withKits } from '../../../../../subgraphs/livelihood/src/clinic/equipped.js';

const clinics = [
  { id: 'a', tier: 'ORDINARY' },
  { id: 'b', tier: 'CENTRAL' },
  { id: 'c', tier: 'CENTRAL' },
] as never;
const piece = (clinic: string, kit: string, status = 'IN_USE') => ({ clinic, kit, status }) as never;

const [ordinary, central, bare] = withKits(clinics, [
  piece('a', 'FOLLOW_UP'),
  piece('a', 'REHAB', 'ACCEPTED'),
  piece('b', 'FOLLOW_UP'),
  piece('b', 'REHAB'),
  piece('b', 'ECG'),
  piece('b', 'AED', 'OUT_OF_SERVICE'),
  piece('c', 'ECG', 'INSTALLED'),
]);

describe('how clinics are equipped', () => {
  it('counts a kit from its acceptance until it goes out of service', () => {
    expect(missingKits(ordinary!)).toEqual([]);
    expect(missingKits(central!)).toEqual(['AED']);
    expect(missingKits(bare!)).toEqual(['FOLLOW_UP', 'REHAB', 'ECG', 'AED']);
  });

  it('does not miss what a tier does not require', () => {
    expect(lacks(ordinary!, ['ECG', 'AED'])).toBe(false);
    expect(lacks(central!, ['ECG'])).toBe(false);
    expect(lacks(central!, ['ECG', 'AED'])).toBe(true);
    expect(lacks(central!, [])).toBe(true);
  });

  it('counts a second machine in the place of a broken one', () => {
    const [replaced] = withKits([{ id: 'b', tier: 'CENTRAL' }] as never, [piece('b', 'AED', 'OUT_OF_SERVICE'), piece('b', 'AED')]);
    expect(lacks(replaced!, ['AED'])).toBe(false);
  });

  it('sums to all clinics: equipped and missing', () => {
    expect(summaryOf([ordinary!, central!, bare!])).toEqual({ total: 3, equipped: 1, missing: 2, central: 2, centralEquipped: 0 });
  });
});
