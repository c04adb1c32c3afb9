import { act, choice, code, count, create, day, foreign, lifecycle, text } from '@redsail/kit';
import { l8VisitsNeverFall } from '../rules/l8-cumulative-never-falls.js';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { CareFacilityKind } from './care-facility.choices.js';
import { CareFacility } from './care-facility.register.js';

export const careFacilityLifecycle = lifecycle(CareFacility, {
  title: '养老服务设施 · care facility',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('registerCareFacility', '登记养老设施 · register a care facility', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        code: code(null, '设施代码 · code'),
        name: text('名称 · name'),
        kind: choice(CareFacilityKind, '类别 · kind'),
        region: foreign('Region', 'code', '所在村（社区） · village or community'),
        address: text('地址 · address', { nullable: true }),
        beds: count('床位 · beds', { nullable: true }),
      },
      rules: [divisionIsValid],
      make: (input, { effectiveOn }) => ({ ...input, openedOn: effectiveOn, visitsTotal: 0 }),
    }),
    act('recordCareVisits', '填报服务人次 · record the visits since the start of the year', {
      from: ['OPEN'],
      input: { visits: count('服务人次 · visits since the start of the year'), asOfOn: day('截至日期 · as of') },
      rules: [l8VisitsNeverFall],
      apply: (facility, input) => {
        facility.visitsTotal = input.visits;
        facility.visitsAsOfOn = input.asOfOn;
      },
    }),
    act('closeCareFacility', '停办 · close', {
      from: ['OPEN'],
      to: 'CLOSED',
      documentNo: 'required',
      apply: (facility, _, { effectiveOn }) => {
        facility.closedOn = effectiveOn;
      },
    }),
  ],
});
