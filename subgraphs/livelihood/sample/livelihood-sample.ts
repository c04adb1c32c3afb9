import { district } from '@redsail/district';
import type { SampleBatch, SampleOptions } from '@redsail/kit';
import { careBatches, facilitiesOf } from './care.js';
import { figureBatch } from './figures.js';
import { equipmentOf, healthBatches, institutionsOf } from './health.js';
import { placeOf } from './place.js';
import { itemsOf, measuringBatches, programmeBatches } from './programme.js';
import { projectsOf, renewalBatches } from './renewal.js';

/**
 * This department's part of the sample district: places and organs come from the shared layout, lives and numbers are made here.
 * Readings of things that the sample holds (clinics equipped, estates handed over, centres opened) are counted from those things.
 */
export function* livelihoodSample(options: SampleOptions): Generator<SampleBatch> {
  const layout = district(options);
  for (const county of layout.counties()) {
    const place = placeOf(layout, county);
    const things = {
      equipment: equipmentOf(place),
      institutions: institutionsOf(place),
      facilities: facilitiesOf(place),
      projects: projectsOf(place),
    };
    const items = itemsOf(place, things);
    yield* programmeBatches(place);
    yield* renewalBatches(place, things.projects);
    yield* healthBatches(place, things.equipment);
    yield* careBatches(place, things.facilities);
    yield* measuringBatches(place, items);
    yield figureBatch(place, items);
  }
}
