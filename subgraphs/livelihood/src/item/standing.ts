import { batch, sql, type Context } from '@redsail/kit';
import { IndicatorTarget } from '../indicator/indicator-target.register.js';
import { Indicator } from '../indicator/indicator.register.js';
import { Reading } from '../indicator/reading.register.js';
import { Milestone } from '../milestone/milestone.register.js';
import { programmesById } from '../programme/concerning.js';
import type { LivelihoodProgramme } from '../programme/livelihood-programme.register.js';
import { LivelihoodItem } from './livelihood-item.register.js';

/** An indicator with its targets by division and, of each division, the reading that counts now. */
export interface IndicatorStanding {
  readonly indicator: Indicator;
  readonly targets: readonly IndicatorTarget[];
  readonly readings: readonly Reading[];
}

export interface ItemStanding {
  readonly item: LivelihoodItem;
  readonly indicators: readonly IndicatorStanding[];
  readonly milestones: readonly Milestone[];
}

/** A programme with everything its completion and lights are judged by. */
export interface ProgrammeStanding {
  readonly programme: LivelihoodProgramme;
  readonly items: readonly ItemStanding[];
  /** The programme's reporting day: the newest as-of day of its readings; null before the first. */
  readonly reportedOn: string | null;
}

/** The indicator that tells the item's completion. */
export const principalOf = (item: ItemStanding): IndicatorStanding | undefined => item.indicators.find((one) => one.indicator.principal);

/**
 * Programmes with their standing, one statement a register for all that a request asks for.
 * All fields that are computed from readings go through here, so a page of items reads them once.
 */
export async function standingsOf(context: Context, programmes: readonly string[]): Promise<Map<string, ProgrammeStanding>> {
  const loader = batch<string, ProgrammeStanding | null>(context, 'livelihood standing', async (ids) => {
    const found = await readStandings(context, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  const loaded = await Promise.all([...new Set(programmes)].map((id) => loader.load(id)));
  return new Map(loaded.filter((one) => one !== null).map((one) => [one.programme.id, one]));
}

async function readStandings(context: Context, ids: readonly string[]): Promise<Map<string, ProgrammeStanding>> {
  const read = async <T>(target: Parameters<Context['rows']>[0], where: Record<string, readonly string[]>): Promise<T[]> =>
    (await context.rows(target).where(where).all()) as unknown as T[];
  const [programmes, items] = await Promise.all([
    Promise.all(ids.map((id) => programmesById(context).load(id))),
    read<LivelihoodItem>(LivelihoodItem, { programme: ids }),
  ]);
  const itemIds = items.map((item) => item.id);
  const [indicators, milestones] = await Promise.all([
    read<Indicator>(Indicator, { item: itemIds }),
    read<Milestone>(Milestone, { item: itemIds }),
  ]);
  const indicatorIds = indicators.map((indicator) => indicator.id);
  const [targets, readings] = await Promise.all([
    read<IndicatorTarget>(IndicatorTarget, { indicator: indicatorIds }),
    latestReadings(context, indicatorIds),
  ]);
  const parts = {
    items: Map.groupBy(items, (item) => item.programme),
    indicators: Map.groupBy(indicators, (indicator) => indicator.item),
    milestones: Map.groupBy(milestones, (milestone) => milestone.item),
    targets: Map.groupBy(targets, (target) => target.indicator),
    readings: Map.groupBy(readings, (reading) => reading.indicator),
  };
  return new Map(programmes.filter((one) => one !== null).map((programme) => [programme.id, assemble(programme, parts)]));
}

/** Of each indicator and division the reading that counts: the newest as-of day, and of that the highest revision. */
export async function latestReadings(context: Context, indicators: readonly string[]): Promise<Reading[]> {
  const newest = sql`not exists (select 1 from reading as later where later.indicator = reading.indicator and later.region = reading.region
    and (later.as_of_on > reading.as_of_on or (later.as_of_on = reading.as_of_on and later.revision > reading.revision)))`;
  return (await context.rows(Reading).where({ indicator: indicators }).and(newest).all()) as unknown as Reading[];
}

interface Parts {
  readonly items: ReadonlyMap<string, LivelihoodItem[]>;
  readonly indicators: ReadonlyMap<string, Indicator[]>;
  readonly milestones: ReadonlyMap<string, Milestone[]>;
  readonly targets: ReadonlyMap<string, IndicatorTarget[]>;
  readonly readings: ReadonlyMap<string, Reading[]>;
}

function assemble(programme: LivelihoodProgramme, parts: Parts): ProgrammeStanding {
  const items = (parts.items.get(programme.id) ?? []).map((item) => ({
    item,
    indicators: (parts.indicators.get(item.id) ?? []).map((indicator) => ({
      indicator,
      targets: parts.targets.get(indicator.id) ?? [],
      readings: parts.readings.get(indicator.id) ?? [],
    })),
    milestones: parts.milestones.get(item.id) ?? [],
  }));
  items.sort((one, other) => one.item.no - other.item.no);
  const days = items.flatMap((item) => item.indicators.flatMap((one) => one.readings.map((reading) => reading.asOfOn)));
  return { programme, items, reportedOn: days.length ? days.reduce((one, other) => (one > other ? one : other)) : null };
}
