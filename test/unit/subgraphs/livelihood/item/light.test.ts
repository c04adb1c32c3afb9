import { lightOf, lightOfPart, timeShare } from '../../../../../subgraphs/livelihood/src/item/light.js';

const pace = (more: object = {}) =>
  ({ status: 'IN_PROGRESS', completion: '0.5', startsOn: '2026-01-01', endsOn: '2026-12-31', asOf: '2026-06-30', ...more }) as never;

describe('lights', () => {
  it('measures the time that has passed in days, the as-of day included', () => {
    expect(timeShare('2026-01-01', '2026-12-31', '2026-06-30')).toBe('0.49589');
    expect(timeShare('2026-01-01', '2026-12-31', '2025-12-31')).toBe('0');
    expect(timeShare('2026-01-01', '2026-12-31', '2027-02-01')).toBe('1');
  });

  it.each([
    ['0.45', 'GREEN'],
    ['1.2', 'GREEN'],
    ['0.44', 'YELLOW'],
    ['0.35', 'YELLOW'],
    ['0.34', 'RED'],
    ['0', 'RED'],
  ])('turns a completion of %s at mid-year %s', (completion, light) => {
    expect(lightOf(pace({ completion }), 0)).toBe(light);
  });

  it('turns yellow with a late milestone and red with one over a month late', () => {
    expect(lightOf(pace(), 1)).toBe('YELLOW');
    expect(lightOf(pace(), 31)).toBe('RED');
  });

  it('is at best yellow for a delayed item', () => {
    expect(lightOf(pace({ status: 'DELAYED' }), 0)).toBe('YELLOW');
    expect(lightOf(pace({ status: 'DELAYED', completion: '0.1' }), 0)).toBe('RED');
  });

  it.each(['COMPLETED', 'ACCEPTED', 'RESULT_PUBLISHED'])('is blue in %s', (status) => {
    expect(lightOf(pace({ status, completion: null }), 99)).toBe('BLUE');
  });

  it('is not blue by number alone: completion is established by its command', () => {
    expect(lightOf(pace({ completion: '1.1' }), 0)).toBe('GREEN');
  });

  it.each(['SOLICITED', 'CANDIDATE', 'DECIDED', 'ADJUSTED'])('is dark in %s', (status) => {
    expect(lightOf(pace({ status }), 0)).toBeNull();
  });

  it('is dark before the programme’s first reading, and judged by milestones alone without a number', () => {
    expect(lightOf(pace({ asOf: null }), 0)).toBeNull();
    expect(lightOf(pace({ completion: null }), 0)).toBe('GREEN');
  });

  it('of a division’s part is blue when the part is done, whatever the whole', () => {
    expect(lightOfPart(pace({ completion: '1' }))).toBe('BLUE');
    expect(lightOfPart(pace({ completion: '0.2' }))).toBe('RED');
    expect(lightOfPart(pace({ completion: '0.2', status: 'CANDIDATE' }))).toBeNull();
  });
});
