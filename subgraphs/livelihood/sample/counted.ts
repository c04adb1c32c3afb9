import type { SampleFacility } from './care.js';
import type { SampleEquipment, SampleInstitution } from './health.js';
import type { IndicatorPlan } from './item-plans.js';
import type { Place } from './place.js';
import type { SampleProject } from './renewal.js';

/** Parts of the sample that other parts are counted from. */
export interface Things {
  readonly equipment: readonly SampleEquipment[];
  readonly institutions: readonly SampleInstitution[];
  readonly facilities: readonly SampleFacility[];
  readonly projects: readonly SampleProject[];
}

/** Something that counts in a division from a day on. */
export interface Happening {
  readonly town: string;
  readonly on: string;
  readonly amount: number;
}

/** What a counted indicator is to reach, by town, and what has happened so far. */
export interface CountedPlan {
  readonly targets: ReadonlyMap<string, number>;
  readonly happened: readonly Happening[];
}

const one = (town: string, on: string): Happening => ({ town, on, amount: 1 });

function perTown(place: Place, regions: readonly string[], reach = 1): Map<string, number> {
  const counts = new Map<string, number>();
  for (const region of regions) counts.set(place.townOf(region), (counts.get(place.townOf(region)) ?? 0) + 1);
  return new Map([...counts].map(([town, count]) => [town, Math.ceil(count * reach)]));
}

/** Clinics on the day the last of these kits was accepted. */
function equipped(place: Place, equipment: readonly SampleEquipment[], kits: readonly string[]): Happening[] {
  const clinics = Map.groupBy(
    equipment.filter((piece) => kits.includes(piece.kit)),
    (piece) => piece.clinic,
  );
  return [...clinics.values()]
    .filter((pieces) => pieces.every((piece) => piece.acceptedOn))
    .map((pieces) =>
      one(
        place.townOf(pieces[0]!.region),
        pieces
          .map((piece) => piece.acceptedOn!)
          .sort()
          .at(-1)!,
      ),
    );
}

type Counting = (place: Place, things: Things) => CountedPlan;

/** One entry for each kind of thing that indicators of the sample are counted from. */
export const COUNTED: Readonly<Record<NonNullable<IndicatorPlan['counted']>, Counting>> = {
  clinics: (place, { equipment }) => ({
    targets: perTown(
      place,
      place.county.clinics.map((clinic) => clinic.region),
    ),
    happened: equipped(place, equipment, ['FOLLOW_UP', 'REHAB']),
  }),
  'central-clinics': (place, { equipment }) => ({
    targets: perTown(
      place,
      place.county.clinics.filter((clinic) => clinic.tier === 'CENTRAL').map((clinic) => clinic.region),
    ),
    happened: equipped(place, equipment, ['ECG', 'AED']),
  }),
  recommended: (place, { institutions }) => {
    const planned = institutions.slice(0, Math.round((institutions.length * 11) / 30));
    return {
      targets: perTown(
        place,
        planned.map((institution) => institution.region),
      ),
      happened: planned
        .filter((institution) => institution.recommendedOn)
        .map((institution) => one(institution.region, institution.recommendedOn!)),
    };
  },
  'community-hospitals': (place, { institutions }) => {
    const planned = institutions.filter((institution) => institution.communityHospitalOn);
    return {
      targets: perTown(
        place,
        planned.map((institution) => institution.region),
      ),
      happened: planned.map((institution) => one(institution.region, institution.communityHospitalOn!)),
    };
  },
  'old-estates': (place, { projects }) => {
    const estates = projects.filter((project) => project.category === 'OLD_ESTATE');
    return {
      targets: perTown(
        place,
        estates.map((project) => project.region),
      ),
      happened: estates.filter((project) => project.startedOn).map((project) => one(project.region, project.startedOn!)),
    };
  },
  resettlement: (place, { projects }) => {
    const estates = projects.filter((project) => project.category === 'RESETTLEMENT');
    return {
      targets: perTown(
        place,
        estates.map((project) => project.region),
      ),
      happened: estates.filter((project) => project.handedOverOn).map((project) => one(project.region, project.handedOverOn!)),
    };
  },
  'care-centres': (place, { facilities }) => facilityCount(place, facilities, 'CENTRE', 1),
  'care-stations': (place, { facilities }) => facilityCount(place, facilities, 'STATION', 1.25),
  'care-visits': (place, { facilities }) => {
    const visits = facilities.filter((facility) => facility.visits);
    const quarter = (facility: SampleFacility): Happening[] => {
      const town = place.townOf(facility.region);
      const first = facility.openedOn <= `${place.year}-03-31` ? Math.floor(facility.visits * 0.45) : 0;
      return [
        { town, on: `${place.year}-03-31`, amount: first },
        { town, on: `${place.year}-06-30`, amount: facility.visits - first },
      ];
    };
    const happened = visits.flatMap(quarter);
    const targets = new Map<string, number>();
    for (const { town, amount } of happened) targets.set(town, (targets.get(town) ?? 0) + amount * 2);
    return { targets, happened };
  },
};

function facilityCount(place: Place, facilities: readonly SampleFacility[], kind: SampleFacility['kind'], reach: number): CountedPlan {
  const own = facilities.filter((facility) => facility.kind === kind);
  return {
    targets: perTown(
      place,
      own.map((facility) => facility.region),
      reach,
    ),
    happened: own.map((facility) => one(place.townOf(facility.region), facility.openedOn)),
  };
}
