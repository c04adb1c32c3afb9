import { refuse, rule } from '@redsail/kit';
import type { ClinicEquipment } from '../clinic/clinic-equipment.register.js';

const STEPS = ['deliveredOn', 'installedOn', 'acceptedOn', 'inUseOn', 'outOfServiceOn'] as const;

/** Rule L7 for equipment: no step is dated before the one it follows, none in the future. */
export const equipmentDaysInOrder = rule<ClinicEquipment>('L7', ({ record, effectiveOn, today }) => {
  if (effectiveOn > today) return refuse('effectiveOn', '日期不能在今天之后', 'the day is not in the future');
  const last = STEPS.map((step) => record[step]).filter((day) => typeof day === 'string').sort().at(-1);
  return last && effectiveOn < last ? refuse('effectiveOn', `不能早于上一步的日期 ${last}`, `it is not before the step it follows, ${last}`) : undefined;
});
