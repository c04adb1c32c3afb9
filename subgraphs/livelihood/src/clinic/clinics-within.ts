import { batch, type Context } from '@redsail/kit';
import { rowsWithin } from '../division/rows-within.js';
import { ClinicEquipment } from './clinic-equipment.register.js';
import { Clinic } from './clinic.register.js';
import { withKits, type EquippedClinic } from './equipped.js';

/**
 * The open clinics in each division and below, with their kits. Summary, gap list and list of a request share
 * one statement for clinics and one for equipment.
 */
export async function clinicsWithin(context: Context, divisions: readonly string[]): Promise<Map<string, EquippedClinic[]>> {
  const loader = batch<string, EquippedClinic[]>(context, 'clinics within divisions', async (codes) => {
    const found = await rowsWithin<Clinic>(context, Clinic, codes, { status: 'OPEN' });
    const ids = [...new Set([...found.values()].flat().map((clinic) => clinic.id))];
    const equipment = await equipmentOf(context, ids);
    return codes.map((code) => withKits(found.get(code) ?? [], equipment));
  });
  const loaded = await Promise.all(divisions.map((division) => loader.load(division)));
  return new Map(divisions.map((division, at) => [division, loaded[at]!]));
}

export async function equipmentOf(context: Context, clinics: readonly string[]): Promise<ClinicEquipment[]> {
  return (await context.rows(ClinicEquipment).where({ clinic: clinics }).columns('clinic', 'kit', 'status').all()) as unknown as ClinicEquipment[];
}
