import { remarksOn } from '../../../../../subgraphs/livelihood/src/programme/consistency-remark.js';
import { COUNTY, indicator, item, OTHER_TOWN, programme, reading, target, TOWN, VILLAGE } from '../stand-in/small-programme.js';

const one = (more: object = {}, indicators: object[] = [{ indicator: indicator(), targets: [], readings: [] }]) => ({
  item: item(),
  indicators,
  milestones: [],
  ...more,
});
const remarks = (...items: object[]) =>
  remarksOn({ programme, items, reportedOn: null } as never).map((remark) => `${remark.rule} ${remark.messageEn}`);

describe('what the rows of a programme break', () => {
  it('is nothing when all is well', () => {
    const targets = [target(TOWN, '60'), target(OTHER_TOWN, '40')];
    expect(remarks(one({}, [{ indicator: indicator(), targets, readings: [reading(TOWN, '1')] }]))).toEqual([]);
  });

  it('names a missing number, a second lead and a missing principal', () => {
    expect(remarks(one({ item: item({ no: 2, coOrgans: ['O1'] }), indicators: [] }))).toEqual([
      'L7 numbers have a gap: 1 is missing',
      'L7 item 2 has 0 principal indicators, not one',
      'L7 the lead organ of item 2 also helps',
    ]);
  });

  it('names milestones out of order', () => {
    const milestones = [
      { no: 1, plannedOn: '2026-05-01', actualOn: null },
      { no: 2, plannedOn: '2026-04-01', actualOn: null },
    ];
    expect(remarks(one({ milestones }))).toEqual(['L7 item 1: milestone 2 is planned before milestone 1']);
  });

  it('names parts that do not make the whole, lie outside, or count twice', () => {
    const parts = { indicator: indicator(), targets: [target(TOWN, '60')], readings: [reading(COUNTY, '5'), reading(VILLAGE, '5')] };
    expect(remarks(one({}, [parts]))).toEqual([
      'L6 the parts of 1/parking-spaces differ from its target by 40',
      'L6 1/parking-spaces counts twice, in 590102000000 and below it',
    ]);
    const outside = { indicator: indicator(), targets: [], readings: [reading('370211000000', '5')] };
    expect(remarks(one({}, [outside]))).toEqual(["L6 1/parking-spaces has a part outside the programme's division: 370211000000"]);
  });
});
