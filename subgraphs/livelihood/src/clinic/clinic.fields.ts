import { batched, extend, type Context } from '@redsail/kit';
import { equipmentOf } from './clinics-within.js';
import { Clinic } from './clinic.register.js';
import { missingKits, withKits } from './equipped.js';

type Keys = readonly Pick<Clinic, 'id' | 'tier'>[];

export const clinicFields = extend(
  Clinic,
  { needs: ['tier'] },
  {
    missingKits: batched(
      '[EquipmentKit!]!',
      '缺少的设备 · kits its tier requires and it has not, or not in service',
      {},
      async (keys: Keys, _args, context: Context) => {
        const equipment = await equipmentOf(
          context,
          keys.map((key) => key.id),
        );
        return withKits(keys as readonly Clinic[], equipment).map(missingKits);
      },
    ),
  },
);
