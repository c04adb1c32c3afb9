import { measureIn } from '../../../../../subgraphs/livelihood/src/indicator/measure.js';
import { COUNTY, indicator, OTHER_TOWN, reading, target, TOWN, VILLAGE } from '../stand-in/small-programme.js';

const standing = (more: object = {}) =>
  ({
    indicator: indicator(more),
    targets: [target(TOWN, '60'), target(OTHER_TOWN, '30'), target(COUNTY, '10', { remainder: true })],
    readings: [
      reading(VILLAGE, '12'),
      reading(OTHER_TOWN, '40', { asOfOn: '2026-05-31', source: '季报' }),
      reading(COUNTY, '3', { remainder: true }),
    ],
  }) as never;

describe('what an indicator says for a division', () => {
  it('sums everything within the programme’s division, the remainder included', () => {
    expect(measureIn(standing(), COUNTY, COUNTY)).toEqual({
      done: '55',
      plan: '100',
      asOfOn: '2026-06-30',
      oldestOn: '2026-05-31',
      sources: ['镇街月报', '季报'],
      divisions: 3,
    });
  });

  it('says the same for the divisions above the programme’s', () => {
    expect(measureIn(standing(), COUNTY, '590000000000')).toEqual(measureIn(standing(), COUNTY, COUNTY));
  });

  it('counts a town’s villages for the town', () => {
    expect(measureIn(standing(), COUNTY, TOWN)).toMatchObject({ done: '12', plan: '60', divisions: 1 });
  });

  it('says nothing of a division that neither planned nor reported', () => {
    expect(measureIn(standing(), COUNTY, '590102003000')).toMatchObject({ done: null, plan: null, asOfOn: null });
  });

  it('gives each division its own rate, and the programme’s division its own', () => {
    const rate = {
      indicator: indicator({ kind: 'RATE', aggregation: 'NONE', target: '0.9' }),
      targets: [target(TOWN, '0.8')],
      readings: [reading(TOWN, '0.7'), reading(OTHER_TOWN, '0.5'), reading(COUNTY, '0.66')],
    } as never;
    expect(measureIn(rate, COUNTY, TOWN)).toMatchObject({ done: '0.7', plan: '0.8' });
    expect(measureIn(rate, COUNTY, COUNTY)).toMatchObject({ done: '0.66', plan: '0.9' });
    expect(measureIn(rate, COUNTY, VILLAGE)).toMatchObject({ done: null, plan: null });
  });
});
