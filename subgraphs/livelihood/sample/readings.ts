import { allocate, type Random } from '@redsail/district';
import { COUNTED, type Things } from './counted.js';
import type { IndicatorPlan, ItemPlan } from './item-plans.js';
import { monthsPassed, type Place } from './place.js';

/** An indicator of the sample with its numbers: whole target, parts by division, and readings by division and month. */
export interface SampleIndicator {
  readonly plan: IndicatorPlan;
  readonly principal: boolean;
  readonly target: string;
  readonly targets: readonly { region: string; target: string; remainder: boolean }[];
  readonly readings: readonly { region: string; period: string; asOfOn: string; value: string; remainder: boolean }[];
}

const RELATIVE = new Set(['RATE', 'SHARE', 'CONTRIBUTION']);

/** The numbers of one indicator; what the sample holds as things is counted from them, the rest is drawn. */
export function indicatorOf(place: Place, things: Things, item: ItemPlan, plan: IndicatorPlan, principal: boolean): SampleIndicator {
  const random = place.random(`readings ${plan.code}`);
  if (plan.counted) return counted(place, things, plan, principal);
  return RELATIVE.has(plan.kind) ? relative(place, random, item, plan, principal) : drawn(place, random, item, plan, principal);
}

function counted(place: Place, things: Things, plan: IndicatorPlan, principal: boolean): SampleIndicator {
  const { targets, happened } = COUNTED[plan.counted!](place, things);
  const target = String([...targets.values()].reduce((sum, part) => sum + part, 0));
  // A total of the year does not know what happened before it.
  const counts = plan.kind === 'COUNT' ? happened : happened.filter((one) => one.on >= `${place.year}-01-01`);
  const readings = monthsPassed(place).flatMap(({ period, lastDay }) =>
    [...targets.keys()].map((region) => {
      const value = counts.filter((one) => one.town === region && one.on <= lastDay).reduce((sum, one) => sum + one.amount, 0);
      return { region, period, asOfOn: lastDay, value: String(value), remainder: false };
    }),
  );
  return {
    plan,
    principal,
    target,
    targets: [...targets].map(([region, part]) => ({ region, target: String(part), remainder: false })),
    readings,
  };
}

/** Decimals of lengths are tenths of a kilometre; amounts of money whole ten thousands; the rest whole things. */
const unitOf = (plan: IndicatorPlan): number => (plan.unit === '公里' ? 0.1 : plan.kind === 'MONEY' ? 10_000 : 1);
const written = (parts: number, plan: IndicatorPlan): string =>
  plan.unit === '公里' ? `${Math.floor(parts / 10)}.${parts % 10}` : String(parts * unitOf(plan));

function drawn(place: Place, random: Random, item: ItemPlan, plan: IndicatorPlan, principal: boolean): SampleIndicator {
  const whole = Math.round(Number(plan.target) / unitOf(plan));
  const kept = plan.remainder ? Math.round(Number(plan.remainder) / unitOf(plan)) : 0;
  const chosen = plan.townShare ? random.sample(place.towns, Math.max(1, Math.round(place.towns.length * plan.townShare))) : place.towns;
  const parts = allocate(
    whole - kept,
    chosen.map(() => random.integer(60, 160)),
  );
  const shares = [
    ...chosen.map((region, at) => ({ region, part: parts[at]!, remainder: false })),
    { region: place.county.code, part: kept, remainder: true },
  ].filter((share) => share.part > 0);
  const months = monthsPassed(place);
  const readings = shares.flatMap(({ region, part, remainder }) => {
    const final = part * item.pace * (0.7 + random.next() * 0.6);
    return months.map(({ period, lastDay }, at) => {
      const value = Math.floor(final * ((at + 1) / 6) ** 1.15);
      return { region, period, asOfOn: lastDay, value: written(value, plan), remainder };
    });
  });
  return {
    plan,
    principal,
    target: plan.target!,
    targets: shares.map(({ region, part, remainder }) => ({ region, target: written(part, plan), remainder })),
    readings,
  };
}

/** Rates: each division's own, the district's too; reported by quarter. */
function relative(place: Place, random: Random, item: ItemPlan, plan: IndicatorPlan, principal: boolean): SampleIndicator {
  const regions = [place.county.code, ...place.towns];
  const [from, to] = [Number(plan.baseline), Number(plan.target)];
  const quarters = monthsPassed(place).filter(({ period }) => Number(period.slice(5)) % 3 === 0);
  const readings = regions.flatMap((region) => {
    const reached = from + (to - from) * Math.min(1.2, item.pace * (0.7 + random.next() * 0.6));
    return quarters.map(({ period, lastDay }, at) => {
      const rate = Math.min(1, from + ((reached - from) * (at + 1)) / 2);
      return { region, period: `${place.year}-Q${Number(period.slice(5)) / 3}`, asOfOn: lastDay, value: rate.toFixed(3), remainder: false };
    });
  });
  return {
    plan,
    principal,
    target: plan.target!,
    targets: place.towns.map((region) => ({ region, target: plan.target!, remainder: false })),
    readings,
  };
}
