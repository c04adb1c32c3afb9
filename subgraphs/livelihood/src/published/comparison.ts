import { decimal, flag, value, type Context, type ApproxBound } from '@redsail/kit';
import { compare, difference, exact } from '../amount/exact.js';
import { covers } from '../division/division-tree.js';
import { measureIn } from '../indicator/measure.js';
import { standingsOf, type ProgrammeStanding } from '../item/standing.js';
import { programmesConcerning } from '../programme/concerning.js';
import { countFromRegisters, yearOf, type Counted, type Figure } from './counted.js';

/** A published number beside the same number counted from rows. */
@value('公布与计数对比 · published beside counted')
export class Comparison {
  @decimal('计数 · counted from rows') counted!: string;
  @decimal('差额 · counted minus published') difference!: string;
  @flag('相符 · the count agrees with the figure and its bound') agrees!: boolean;
}

/** "About" means within a tenth. */
const ABOUT = '0.1';

const AGREES: Readonly<Record<ApproxBound, (counted: string, published: string) => boolean>> = {
  EXACT: (counted, published) => compare(counted, published) === 0,
  AT_LEAST: (counted, published) => compare(counted, published) >= 0,
  BELOW: (counted, published) => compare(counted, published) < 0,
  ABOUT: (counted, published) => exact(difference(counted, published)).abs().lte(exact(published).abs().times(ABOUT)),
};

export const comparisonOf = ({ value: published, bound }: Pick<Figure, 'value' | 'bound'>, counted: Counted): Comparison | null =>
  counted === null ? null : { counted, difference: difference(counted, published), agrees: AGREES[bound](counted, published) };

/**
 * Published figures beside what can be counted: from the register that holds the things themselves where there is one,
 * else from the readings of the indicator of the same code. Null where nothing is registered: real divisions carry only what was published.
 */
export async function compareAll(context: Context, figures: readonly Figure[]): Promise<(Comparison | null)[]> {
  const counted = await countFromRegisters(context, figures);
  const rest = figures.filter((figure) => !counted.has(figure.id) && /^\d{4}$/.test(figure.period));
  for (const [year, ofYear] of Map.groupBy(rest, yearOf)) {
    const concerning = await programmesConcerning(
      context,
      ofYear.map((figure) => figure.region),
      year,
      false,
    );
    const standings = await standingsOf(context, [...concerning.values()].flat());
    for (const figure of ofYear) {
      const programmes = (concerning.get(figure.region) ?? []).map((id) => standings.get(id)!);
      counted.set(figure.id, fromReadings(programmes, figure));
    }
  }
  return figures.map((figure) => comparisonOf(figure, counted.get(figure.id) ?? null));
}

function fromReadings(programmes: readonly ProgrammeStanding[], { code, region }: Figure): Counted {
  if (code === 'livelihood-items') {
    const own = programmes.find((one) => one.programme.region === region);
    return own ? String(own.items.length) : null;
  }
  for (const { programme, items } of programmes) {
    if (!covers(programme.region, region)) continue;
    const one = items.flatMap((item) => item.indicators).find((standing) => standing.indicator.code === code);
    if (one) return measureIn(one, programme.region, region).done;
  }
  return null;
}
