import { act, choice, code, create, day, lifecycle, ref, text } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { o12FiveHaves } from '../rules/o12-five-haves.js';
import { FIVE_HAVES } from './five-haves.js';
import { FiveHave } from './rider-station.choices.js';
import { RiderStation } from './rider-station.register.js';

/** 拟建 → 建成 → 达标 ⇄ 待完善 → 关闭 (rule O12). */
export const riderStationLifecycle = lifecycle(RiderStation, {
  title: '骑士驿站 · rider station',
  state: 'status',
  scope: 'party:write',
  commands: [
    create('planRiderStation', '拟建骑士驿站 · plan a rider station', {
      to: 'PLANNED',
      documentNo: 'optional',
      input: {
        code: code(null, '驿站编号 · station code'),
        name: text('名称 · name'),
        host: ref(() => PartyOrganization, '主办党组织 · party organisation that hosts it'),
        region: ref(() => Region, '所在社区 · community it stands in'),
        address: text('地址 · address', { nullable: true }),
        openHours: text('开放时间 · opening hours', { nullable: true }),
      },
      make: (input, c) => ({ ...input, plannedOn: c.effectiveOn }),
    }),
    act('buildRiderStation', '建成 · record that it is built', {
      from: ['PLANNED'],
      to: 'BUILT',
      documentNo: 'optional',
      apply: (station, _, c) => {
        station.builtOn = c.effectiveOn;
      },
    }),
    act('recordRiderStationEvidence', '登记“五有”依据 · record evidence of one of the five haves', {
      from: ['BUILT', 'COMPLIANT', 'DEFICIENT'],
      documentNo: 'optional',
      input: {
        have: choice(FiveHave, '五有 · which of the five'),
        evidence: text('依据 · what shows it; no personal data'),
        seenOn: day('查验日期 · seen on; by default the day of the command', { nullable: true }),
      },
      apply: (station, input, c) => {
        const have = FIVE_HAVES.find((one) => one.have === input.have)!;
        station[have.evidence] = input.evidence;
        station[have.seenOn] = input.seenOn ?? c.effectiveOn;
      },
    }),
    act('certifyRiderStation', '认定达标 · certify that it is compliant', {
      from: ['BUILT', 'DEFICIENT'],
      to: 'COMPLIANT',
      documentNo: 'optional',
      rules: [o12FiveHaves],
      apply: (station, _, c) => {
        station.compliantOn = c.effectiveOn;
      },
    }),
    act('findRiderStationDeficient', '认定待完善 · find that it lacks one of the five haves', {
      from: ['BUILT', 'COMPLIANT'],
      to: 'DEFICIENT',
      documentNo: 'optional',
      input: { lacking: choice(FiveHave, '所缺 · which of the five it lacks') },
      apply: (station, input) => {
        const have = FIVE_HAVES.find((one) => one.have === input.lacking)!;
        station[have.evidence] = null;
        station[have.seenOn] = null;
      },
    }),
    act('moveRiderStationHost', '变更主办党组织 · give it another host', {
      from: ['PLANNED', 'BUILT', 'COMPLIANT', 'DEFICIENT'],
      documentNo: 'optional',
      input: { host: ref(() => PartyOrganization, '主办党组织 · new host') },
      apply: (station, input) => {
        station.host = input.host;
      },
    }),
    act('closeRiderStation', '关闭 · close it', {
      from: ['BUILT', 'COMPLIANT', 'DEFICIENT'],
      to: 'CLOSED',
      documentNo: 'optional',
      apply: (station, _, c) => {
        station.closedOn = c.effectiveOn;
      },
    }),
  ],
});
