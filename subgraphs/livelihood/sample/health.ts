import { addDays } from '@redsail/district';
import type { SampleBatch } from '@redsail/kit';
import { ClinicEquipment } from '../src/clinic/clinic-equipment.register.js';
import { Clinic } from '../src/clinic/clinic.register.js';
import { MedicalInstitution } from '../src/institution/medical-institution.register.js';
import type { EquipmentKit } from '../src/clinic/clinic.choices.js';
import type { Place } from './place.js';
import { waves, type Life } from './waves.js';

/** One piece of equipment of a sample clinic, with the days it has reached so far. */
export interface SampleEquipment {
  readonly clinic: string;
  readonly region: string;
  readonly kit: EquipmentKit;
  readonly acceptedOn: string | null;
  readonly retiredOn: string | null;
  readonly life: Life;
}

const FOR_ALL: readonly EquipmentKit[] = ['FOLLOW_UP', 'REHAB'];
const FOR_CENTRAL: readonly EquipmentKit[] = ['ECG', 'AED'];
const MODELS: Readonly<Record<EquipmentKit, string>> = {
  FOLLOW_UP: '随访一体机 F2',
  REHAB: '康复理疗套装 R1',
  ECG: '十二导心电图机 E12',
  AED: '半自动除颤仪 D3',
};
/** Days between the steps of a delivery. */
const STEPS = [
  { act: 'deliverClinicEquipment', status: 'DELIVERED', field: 'deliveredOn', after: 0, reason: '设备到货' },
  { act: 'installClinicEquipment', status: 'INSTALLED', field: 'installedOn', after: 4, reason: '设备安装调试' },
  { act: 'acceptClinicEquipment', status: 'ACCEPTED', field: 'acceptedOn', after: 12, reason: '设备验收' },
  { act: 'useClinicEquipment', status: 'IN_USE', field: 'inUseOn', after: 15, reason: '投入使用' },
] as const;

/** All equipment of the county's clinics. Central clinics came first; the kits for all are still being delivered at mid-year. */
export function equipmentOf(place: Place): SampleEquipment[] {
  const random = place.random('equipment');
  const all: SampleEquipment[] = [];
  for (const { code, region, tier } of place.county.clinics) {
    // Both kits of a clinic come with one van.
    const forAll = addDays(`${place.year}-02-16`, random.integer(0, 190));
    const forCentral = addDays(`${place.year}-02-02`, random.integer(0, 75));
    for (const kit of FOR_ALL) all.push(equipment(place, { code, region }, kit, forAll));
    if (tier === 'CENTRAL') for (const kit of FOR_CENTRAL) all.push(equipment(place, { code, region }, kit, forCentral));
  }
  // One defibrillator failed its check: what is published and what is counted then differ.
  const failed = all.findLast((one) => one.kit === 'AED' && one.life.length > STEPS.length);
  return failed ? all.map((one) => (one === failed ? retired(place, one) : one)) : all;
}

function equipment(
  { year, asOf }: Place,
  clinic: { code: string; region: string },
  kit: EquipmentKit,
  deliveredOn: string,
): SampleEquipment {
  const key = { clinic: clinic.code, kit, unitNo: 1 };
  const planned = {
    ...key,
    status: 'PLANNED',
    model: MODELS[kit],
    $act: 'planClinicEquipment',
    $effectiveOn: `${year}-01-26`,
    $reason: '年度配备计划',
    $documentNo: `卫健〔${year}〕8号`,
  };
  const reached = STEPS.map((step) => ({ ...step, on: addDays(deliveredOn, step.after) })).filter((step) => step.on <= asOf);
  const life = reached.map(({ act, status, field, on, reason }) => ({
    ...key,
    status,
    [field]: on,
    $act: act,
    $effectiveOn: on,
    $reason: reason,
    ...(status === 'ACCEPTED' ? { $documentNo: `卫健验〔${year}〕3号` } : {}),
  }));
  const acceptedOn = reached.find((step) => step.status === 'ACCEPTED')?.on ?? null;
  return { clinic: clinic.code, region: clinic.region, kit, acceptedOn, retiredOn: null, life: [planned, ...life] };
}

function retired({ year }: Place, one: SampleEquipment): SampleEquipment {
  const on = `${year}-06-18`;
  const last = {
    clinic: one.clinic,
    kit: one.kit,
    unitNo: 1,
    status: 'OUT_OF_SERVICE',
    outOfServiceOn: on,
    outOfServiceCause: '电极片检测不合格，待更换',
    $act: 'retireClinicEquipment',
    $effectiveOn: on,
    $reason: '季度检测',
  };
  return { ...one, retiredOn: on, life: [...one.life, last] };
}

export function* healthBatches(place: Place, equipment: readonly SampleEquipment[]): Generator<SampleBatch> {
  const inVillage = new Map<string, number>();
  const clinics = place.county.clinics.map(({ code, region, tier }) => {
    const nth = (inVillage.get(region) ?? 0) + 1;
    inVillage.set(region, nth);
    const name = `${place.names.get(region)}${nth === 1 ? '' : `第${'零一二三四五六七八九'[nth] ?? nth}`}卫生室`;
    return {
      code,
      region,
      tier,
      name,
      status: 'OPEN',
      openedOn: `${place.year - 6}-01-01`,
      $act: 'registerClinic',
      $effectiveOn: `${place.year - 6}-01-01`,
    };
  });
  yield { register: Clinic, rows: clinics };
  yield* waves(
    ClinicEquipment,
    equipment.map((one) => one.life),
  );
  yield* waves(
    MedicalInstitution,
    institutionsOf(place).map((one) => one.life),
  );
}

export interface SampleInstitution {
  readonly region: string;
  readonly recommendedOn: string | null;
  readonly communityHospitalOn: string | null;
  readonly life: Life;
}

/** Town institutions: of 30, eleven reach the recommended standard and six are community hospitals by the end of the year. */
export function institutionsOf({ county, year, names, asOf }: Place): SampleInstitution[] {
  const { institutions } = county;
  const share = (n: number) => Math.round((institutions.length * n) / 30);
  return institutions.map(({ code, region }, at) => {
    const name = `${names.get(region)}${at % 2 ? '卫生院' : '社区卫生服务中心'}`;
    const first = {
      code,
      region,
      name,
      tier: 'TOWN',
      status: 'OPEN',
      communityHospital: false,
      $act: 'registerMedicalInstitution',
      $effectiveOn: `${year - 6}-01-01`,
    };
    const life: Record<string, unknown>[] = [first];
    const recommendedOn = at < share(7) ? `${year - 1}-11-20` : at < share(11) ? `${year}-0${4 + (at % 4)}-25` : null;
    const standard = recommendedOn && recommendedOn <= asOf ? 'RECOMMENDED' : at < share(24) ? 'BASIC' : null;
    const certifiedOn = standard === 'RECOMMENDED' ? recommendedOn! : `${year - 2}-10-15`;
    if (standard) {
      const certified = { code, standard, certifiedOn, certifier: '样例省卫生健康委员会' };
      life.push({
        ...certified,
        $act: 'certifyMedicalInstitution',
        $effectiveOn: certifiedOn,
        $reason: '“优质服务基层行”认定',
        $documentNo: `卫基层〔${certifiedOn.slice(0, 4)}〕21号`,
      });
    }
    const communityHospitalOn = at < share(6) ? (at < share(4) ? `${year - 1}-12-10` : `${year}-05-28`) : null;
    if (communityHospitalOn) {
      life.push({
        code,
        communityHospital: true,
        communityHospitalOn,
        $act: 'recogniseCommunityHospital',
        $effectiveOn: communityHospitalOn,
        $reason: '创建社区医院',
        $documentNo: `卫基层〔${communityHospitalOn.slice(0, 4)}〕27号`,
      });
    }
    return { region, recommendedOn: standard === 'RECOMMENDED' ? recommendedOn : null, communityHospitalOn, life };
  });
}
