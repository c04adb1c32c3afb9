import { choices, type ChoiceOf } from '@redsail/kit';

export const ClinicTier = choices('ClinicTier', '卫生室层级 · tier of a village clinic', {
  CENTRAL: '中心村卫生室 · central village clinic',
  ORDINARY: '一般村卫生室 · ordinary village clinic',
});
export type ClinicTier = ChoiceOf<typeof ClinicTier>;

export const EquipmentKit = choices('EquipmentKit', '设备种类 · kit of clinic equipment', {
  FOLLOW_UP: '重点人群智慧随访设备 · follow-up kit',
  REHAB: '康复理疗设备 · rehabilitation kit',
  ECG: '心电图机 · electrocardiograph',
  AED: '除颤仪 · defibrillator',
});
export type EquipmentKit = ChoiceOf<typeof EquipmentKit>;

export const EquipmentStatus = choices('EquipmentStatus', '设备状态 · state of equipment', {
  PLANNED: '计划配备 · planned',
  DELIVERED: '到货 · delivered',
  INSTALLED: '安装 · installed',
  ACCEPTED: '验收 · accepted',
  IN_USE: '在用 · in use',
  OUT_OF_SERVICE: '停用 · out of service',
});
export type EquipmentStatus = ChoiceOf<typeof EquipmentStatus>;
