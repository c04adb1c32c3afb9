import type { District, SampleRegion } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import type { UrbanRuralClass } from '../src/region/region.choices.js';
import { RegionSuccession } from '../src/region/region-succession.register.js';
import { Region } from '../src/region/region.register.js';
import { waves } from './waves.js';

/** The three digits after the statistical code (standards S2). */
const CLASSES: Readonly<Record<string, UrbanRuralClass>> = {
  '111': 'MAIN_URBAN',
  '112': 'URBAN_FRINGE',
  '121': 'TOWN_CENTRE',
  '122': 'TOWN_FRINGE',
  '123': 'SPECIAL',
  '210': 'TOWNSHIP_CENTRE',
  '220': 'VILLAGE',
};

/** Divisions in force, then those that were merged away, with their successors. */
export function* regions(layout: District): Iterable<SampleBatch> {
  yield* waves(
    Region,
    map(layout.regions, (region) => [founded(region)]),
  );
  yield* waves(
    Region,
    map(layout.formerRegions, (region) => [founded(region), abolished(region)]),
  );
  yield {
    register: RegionSuccession,
    act: 'retireRegion',
    rows: [...layout.formerRegions].flatMap((region) =>
      region.successors.map((successor) => ({
        predecessor: region.code,
        successor,
        kind: 'MERGED',
        changedOn: region.validTo,
        $effectiveOn: region.validTo,
        $reason: '村庄合并',
      })),
    ),
  };
}

const founded = (region: SampleRegion): SampleRow => ({
  code: region.code,
  name: region.name,
  level: region.level,
  parent: region.parent,
  urbanRuralClass: region.urbanRuralClass ? CLASSES[region.urbanRuralClass] : null,
  validFrom: region.validFrom,
  $effectiveOn: region.validFrom,
});

const abolished = (region: SampleRegion): SampleRow => ({
  code: region.code,
  validTo: region.validTo,
  $act: 'retireRegion',
  $effectiveOn: region.validTo,
  $reason: '村庄合并',
});

function* map<From, To>(list: Iterable<From>, make: (one: From) => To): Iterable<To> {
  for (const one of list) yield make(one);
}
