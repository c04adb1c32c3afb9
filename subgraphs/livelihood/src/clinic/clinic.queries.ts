import { query } from '@redsail/kit';
import { pageOf, type ListArgs } from '../read/page.js';
import type { EquipmentKit } from './clinic.choices.js';
import { clinicsWithin } from './clinics-within.js';
import { lacks } from './equipped.js';

interface Wanted extends ListArgs {
  readonly region: string;
  readonly kits?: readonly EquipmentKit[] | null;
}

/** Q7: whom to call next. */
export const clinicsMissingKit = query(
  'clinicsMissingKit',
  'ClinicConnection',
  '设备缺口清单 · open clinics of a division and below that still lack a kit their tier requires',
  {
    region: ['String!', '区划代码 · division code'],
    kits: ['[EquipmentKit!]', '设备种类 · any of these kits; any kit at all without them'],
    first: 'Int! = 50',
    after: 'String',
  },
  async ({ region, kits, ...page }: Wanted, context) => {
    const clinics = (await clinicsWithin(context, [region])).get(region) ?? [];
    return pageOf(
      clinics.filter((clinic) => lacks(clinic, kits ?? [])).map((one) => one.clinic),
      page,
    );
  },
  { scope: 'livelihood:read' },
);
