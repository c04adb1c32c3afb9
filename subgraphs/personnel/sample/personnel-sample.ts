import { district } from '@redsail/district';
import type { SampleBatch } from '@redsail/kit';
import { commandos } from './commandos.js';
import { deployments } from './deployments.js';
import { party } from './party.js';
import { people } from './people.js';
import { talentCards } from './talent-cards.js';

/** What personnel contributes to the sample district: who there is, who belongs where, who was sent where. */
export function* personnelSample(options: { readonly seed: number; readonly scale: number }): Generator<SampleBatch> {
  const sample = district(options);
  yield* people(sample);
  yield* party(sample);
  yield* deployments(sample);
  yield* commandos(sample);
  yield* talentCards(sample);
}
