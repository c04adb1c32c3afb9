import type { SampleBatch, SampleOptions } from '@redsail/kit';
export function* livelihoodSample(_options: SampleOptions): Generator<SampleBatch> {}
