import type { SampleBatch, SampleOptions } from '@redsail/kit';
export function* sample(_: SampleOptions): Iterable<SampleBatch> {}
