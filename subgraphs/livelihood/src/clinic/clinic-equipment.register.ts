import { choice, count, day, Entity, ref, register, text } from '@redsail/kit';
import { EquipmentKit, EquipmentStatus } from './clinic.choices.js';
import { Clinic } from './clinic.register.js';

/** One piece of equipment of a clinic, from the plan to the end of its service. */
@register('卫生室设备 · equipment of a clinic', {
  plural: 'clinicEquipmentUnits',
  natural: ['clinic', 'kit', 'unitNo'],
  keys: ['id'],
  scope: 'livelihood:read',
})
export class ClinicEquipment extends Entity {
  @ref(() => Clinic, '卫生室 · clinic', { index: true }) clinic!: string;
  @choice(EquipmentKit, '种类 · kit', { index: true }) kit!: EquipmentKit;
  @count('台次 · which one of its kind in the clinic, from 1') unitNo!: number;
  @choice(EquipmentStatus, '状态 · state', { index: true }) status!: EquipmentStatus;
  @text('型号 · model', { nullable: true }) model?: string | null;
  @day('到货日期 · delivered on', { nullable: true }) deliveredOn?: string | null;
  @day('安装日期 · installed on', { nullable: true }) installedOn?: string | null;
  @day('验收日期 · accepted on', { nullable: true }) acceptedOn?: string | null;
  @day('启用日期 · in use since', { nullable: true }) inUseOn?: string | null;
  @day('停用日期 · out of service on', { nullable: true }) outOfServiceOn?: string | null;
  @text('停用原因 · why out of service', { nullable: true }) outOfServiceCause?: string | null;
}
