import type { Context } from '@redsail/kit';
import { LivelihoodItem } from '../item/livelihood-item.register.js';
import { standingsOf, type IndicatorStanding, type ItemStanding, type ProgrammeStanding } from '../item/standing.js';

/** An indicator within its programme. */
export interface IndicatorInProgramme {
  readonly programme: ProgrammeStanding;
  readonly item: ItemStanding;
  readonly one: IndicatorStanding;
}

/** Each indicator with its programme, in order; null where it is unknown. One statement a register for all. */
export async function indicatorsInProgrammes(
  context: Context,
  keys: readonly { readonly indicator: string; readonly item: string }[],
): Promise<(IndicatorInProgramme | null)[]> {
  const items = await Promise.all(keys.map((key) => context.load(LivelihoodItem, key.item)));
  const programmes = items.map((item) => (item ? String(item.programme) : ''));
  const standings = await standingsOf(context, programmes.filter(Boolean));
  return keys.map((key, at) => {
    const programme = standings.get(programmes[at]!);
    for (const item of programme?.items ?? []) {
      const one = item.indicators.find((other) => other.indicator.id === key.indicator);
      if (one) return { programme: programme!, item, one };
    }
    return null;
  });
}
