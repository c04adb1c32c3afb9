import { batch, sql, type Context } from '@redsail/kit';
import { intoDivisions } from '../division/division-tree.js';
import { inDivisions } from '../read/rows-within.js';
import { ClinicEquipment } from './clinic-equipment.register.js';
import { Clinic } from './clinic.register.js';
import { withKits, type EquippedClinic } from './equipped.js';

/**
 * The open clinics in each division and below, with their kits. Summary, gap list and list of a request share
 * one statement for clinics and one for equipment.
 */
export async function clinicsWithin(context: Context, divisions: readonly string[]): Promise<Map<string, EquippedClinic[]>> {
  const loader = batch<string, EquippedClinic[]>(context, 'clinics within divisions', async (codes) => {
    const [clinics, equipment] = await Promise.all([
      context.rows(Clinic).where({ status: 'OPEN' }).and(inDivisions('region', codes)).all(),
      // By a subselect: a list of ids would outgrow what a statement may hold.
      kitsOf(context)
        .and(sql`clinic in (select clinic.id from clinic where ${inDivisions('clinic.region', codes)})`)
        .all(),
    ]);
    const equipped = withKits(clinics as unknown as Clinic[], equipment as unknown as ClinicEquipment[]);
    const found = intoDivisions(codes, equipped, (one) => one.clinic.region);
    return codes.map((code) => found.get(code)!);
  });
  const loaded = await Promise.all(divisions.map((division) => loader.load(division)));
  return new Map(divisions.map((division, at) => [division, loaded[at]!]));
}

export async function equipmentOf(context: Context, clinics: readonly string[]): Promise<ClinicEquipment[]> {
  return (await kitsOf(context).where({ clinic: clinics }).all()) as unknown as ClinicEquipment[];
}

const kitsOf = (context: Context) => context.rows(ClinicEquipment).columns('clinic', 'kit', 'status');
