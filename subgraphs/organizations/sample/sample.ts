import type { SampleBatch, SampleOptions } from '@redsail/kit';
import { district } from '@redsail/district';
import { communityProfiles } from './community-profiles.js';
import { forums } from './forums.js';
import { organizationBatches } from './organizations.js';
import { partyOrganizations } from './party-organizations.js';
import { ratings } from './ratings.js';
import { regions } from './regions.js';
import { riderStations } from './rider-stations.js';

/** This department's part of the sample district: what the departments share comes from the layout, the rest is made here. */
export function* sample(options: SampleOptions): Iterable<SampleBatch> {
  const layout = district(options);
  yield* regions(layout);
  yield* organizationBatches(layout);
  yield* partyOrganizations(layout);
  yield* riderStations(layout);
  yield* forums(layout);
  yield* communityProfiles(layout);
  yield* ratings(layout);
}
