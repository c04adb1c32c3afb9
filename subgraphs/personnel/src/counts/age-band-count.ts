import { choice, count, flag, value } from '@redsail/kit';
import { AgeBand } from '../person/person.choices.js';
import { withheld } from './suppression.js';

@value('年龄段人数 · number of people in one age band')
export class AgeBandCount {
  @choice(AgeBand, '年龄段 · age band') band!: AgeBand;
  @count('人数 · count; empty when suppressed', { nullable: true }) count?: number | null;
  @flag('已隐去小数值 · a count under five, or one that would give it away, is withheld from a caller who may only count')
  suppressed!: boolean;
}

/** Every band with its count; an age structure that cannot be taken apart. */
export function ageBandCounts(found: ReadonlyMap<AgeBand, number>, open: boolean): AgeBandCount[] {
  const bands = Object.values(AgeBand);
  const counts = bands.map((band) => found.get(band) ?? 0);
  const hidden = open ? new Set<number>() : withheld(counts);
  return bands.map((band, at) => ({ band, count: hidden.has(at) ? null : counts[at]!, suppressed: hidden.has(at) }));
}
