import { count, value } from '@redsail/kit';
import { ClinicTier, EquipmentKit, EquipmentStatus } from './clinic.choices.js';
import type { ClinicEquipment } from './clinic-equipment.register.js';
import type { Clinic } from './clinic.register.js';

/** The kits a clinic of each tier is to have. */
const REQUIRED: Readonly<Record<ClinicTier, readonly EquipmentKit[]>> = {
  [ClinicTier.ORDINARY]: [EquipmentKit.FOLLOW_UP, EquipmentKit.REHAB],
  [ClinicTier.CENTRAL]: [EquipmentKit.FOLLOW_UP, EquipmentKit.REHAB, EquipmentKit.ECG, EquipmentKit.AED],
};
/** A kit counts from its acceptance until it goes out of service. */
const SERVING: ReadonlySet<EquipmentStatus> = new Set([EquipmentStatus.ACCEPTED, EquipmentStatus.IN_USE]);

/** A clinic with the kits that serve. */
export interface EquippedClinic {
  readonly clinic: Clinic;
  readonly kits: ReadonlySet<EquipmentKit>;
}

export function withKits(
  clinics: readonly Clinic[],
  equipment: readonly Pick<ClinicEquipment, 'clinic' | 'kit' | 'status'>[],
): EquippedClinic[] {
  const serving = Map.groupBy(
    equipment.filter((one) => SERVING.has(one.status)),
    (one) => one.clinic,
  );
  return clinics.map((clinic) => ({ clinic, kits: new Set((serving.get(clinic.id) ?? []).map((one) => one.kit)) }));
}

/** The kits a clinic is to have and has not. A kit its tier does not require is never missing. */
export const missingKits = ({ clinic, kits }: EquippedClinic): EquipmentKit[] => REQUIRED[clinic.tier].filter((kit) => !kits.has(kit));

/** True when the clinic lacks one of the kits (of any kit, when none is named). */
export const lacks = (clinic: EquippedClinic, kits: readonly EquipmentKit[]): boolean =>
  missingKits(clinic).some((kit) => kits.length === 0 || kits.includes(kit));

@value('卫生室配备情况 · how a division’s open clinics are equipped; equipped + missing = total')
export class ClinicSummary {
  @count('卫生室 · open clinics') total!: number;
  @count('已配齐 · with every kit their tier requires') equipped!: number;
  @count('未配齐 · with a kit missing') missing!: number;
  @count('中心村卫生室 · central clinics, a part of the total') central!: number;
  @count('已配齐的中心村卫生室 · central clinics with every kit') centralEquipped!: number;
}

export function summaryOf(clinics: readonly EquippedClinic[]): ClinicSummary {
  const equipped = clinics.filter((one) => missingKits(one).length === 0);
  const central = (some: readonly EquippedClinic[]) => some.filter((one) => one.clinic.tier === ClinicTier.CENTRAL).length;
  return {
    total: clinics.length,
    equipped: equipped.length,
    missing: clinics.length - equipped.length,
    central: central(clinics),
    centralEquipped: central(equipped),
  };
}
