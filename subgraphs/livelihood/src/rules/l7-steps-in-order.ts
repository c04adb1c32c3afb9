import { refuse, rule, type Entity } from '@redsail/kit';
import type { ClinicEquipment } from '../clinic/clinic-equipment.register.js';
import type { LivelihoodItem } from '../item/livelihood-item.register.js';
import type { RenewalProject } from '../renewal/renewal-project.register.js';

/** Rule L7 for lives: no step is dated before one that was reached, and none in the future. */
const stepsInOrder = <T extends Entity>(...steps: readonly (keyof T)[]) =>
  rule<T>('L7', ({ record, effectiveOn, today }) => {
    if (effectiveOn > today) return refuse('effectiveOn', '日期不能在今天之后', 'the day is not in the future');
    const last = steps
      .map((step) => record[step])
      .filter((day) => typeof day === 'string')
      .sort()
      .at(-1);
    return last && effectiveOn < last
      ? refuse('effectiveOn', `不能早于上一步的日期 ${last}`, `it is not before the step it follows, ${last}`)
      : undefined;
  });

export const l7ItemSteps = stepsInOrder<LivelihoodItem>(
  'decidedOn',
  'publishedOn',
  'startedOn',
  'delayedOn',
  'adjustedOn',
  'completedOn',
  'acceptedOn',
);
export const l7ProjectSteps = stepsInOrder<RenewalProject>('startedOn', 'toppedOutOn', 'completedOn', 'acceptedOn', 'handedOverOn');
export const l7EquipmentSteps = stepsInOrder<ClinicEquipment>('deliveredOn', 'installedOn', 'acceptedOn', 'inUseOn', 'outOfServiceOn');
