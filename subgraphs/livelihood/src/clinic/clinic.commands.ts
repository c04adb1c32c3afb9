import { act, choice, code, count, create, foreign, lifecycle, ref, text } from '@redsail/kit';
import { l7EquipmentSteps } from '../rules/l7-steps-in-order.js';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { ClinicTier, EquipmentKit } from './clinic.choices.js';
import { ClinicEquipment } from './clinic-equipment.register.js';
import { Clinic } from './clinic.register.js';

export const clinicLifecycle = lifecycle(Clinic, {
  title: '村卫生室 · village clinic',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('registerClinic', '登记卫生室 · register a clinic', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        code: code(null, '机构代码 · code'),
        name: text('名称 · name'),
        tier: choice(ClinicTier, '层级 · tier'),
        region: foreign('Region', 'code', '所在村（社区） · village or community'),
        address: text('地址 · address', { nullable: true }),
      },
      rules: [divisionIsValid],
      make: (input, { effectiveOn }) => ({ ...input, openedOn: effectiveOn }),
    }),
    act('changeClinicTier', '调整层级 · make it a central clinic, or an ordinary one', {
      from: ['OPEN'],
      documentNo: 'required',
      input: { tier: choice(ClinicTier, '层级 · tier') },
      apply: (clinic, input) => {
        clinic.tier = input.tier;
      },
    }),
    act('closeClinic', '停办 · close', {
      from: ['OPEN'],
      to: 'CLOSED',
      documentNo: 'required',
      apply: (clinic, _, { effectiveOn }) => {
        clinic.closedOn = effectiveOn;
      },
    }),
  ],
});

type DayField = 'deliveredOn' | 'installedOn' | 'acceptedOn' | 'inUseOn';

/** A step of the life cycle does nothing but note its day. */
const reached =
  (field: DayField) =>
  (equipment: ClinicEquipment, _: unknown, { effectiveOn }: { effectiveOn: string }) => {
    equipment[field] = effectiveOn;
  };

export const clinicEquipmentLifecycle = lifecycle(ClinicEquipment, {
  title: '卫生室设备 · equipment of a clinic',
  state: 'status',
  scope: 'livelihood:write',
  commands: [
    create('planClinicEquipment', '计划配备 · plan equipment for a clinic', {
      to: 'PLANNED',
      documentNo: 'optional',
      input: {
        clinic: ref(() => Clinic, '卫生室 · clinic'),
        kit: choice(EquipmentKit, '种类 · kit'),
        unitNo: count('台次 · which one of its kind; 1 without it', { nullable: true }),
        model: text('型号 · model', { nullable: true }),
      },
      make: (input) => ({ ...input, unitNo: input.unitNo ?? 1 }),
    }),
    act('deliverClinicEquipment', '到货 · deliver', {
      from: ['PLANNED'],
      to: 'DELIVERED',
      rules: [l7EquipmentSteps],
      apply: reached('deliveredOn'),
    }),
    act('installClinicEquipment', '安装 · install', {
      from: ['DELIVERED'],
      to: 'INSTALLED',
      rules: [l7EquipmentSteps],
      apply: reached('installedOn'),
    }),
    act('acceptClinicEquipment', '验收 · accept', {
      from: ['INSTALLED'],
      to: 'ACCEPTED',
      documentNo: 'required',
      rules: [l7EquipmentSteps],
      apply: reached('acceptedOn'),
    }),
    act('useClinicEquipment', '启用 · put into use', {
      from: ['ACCEPTED'],
      to: 'IN_USE',
      rules: [l7EquipmentSteps],
      apply: reached('inUseOn'),
    }),
    act('retireClinicEquipment', '停用 · take out of service', {
      from: ['IN_USE'],
      to: 'OUT_OF_SERVICE',
      documentNo: 'optional',
      input: { cause: text('停用原因 · why') },
      rules: [l7EquipmentSteps],
      apply: (equipment, input, { effectiveOn }) => {
        equipment.outOfServiceOn = effectiveOn;
        equipment.outOfServiceCause = input.cause;
      },
    }),
  ],
});
