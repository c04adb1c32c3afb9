import { batched, type AddedField, type Context } from '@redsail/kit';
import { indicatorParts } from '../indicator/indicator-part.js';
import { itemPart, type LivelihoodItemPart } from '../item/item-part.js';
import { completionOf } from '../item/livelihood-completion.js';
import type { Light } from '../item/livelihood-item.choices.js';
import { standingsOf, type ProgrammeStanding } from '../item/standing.js';
import { programmesConcerning } from '../programme/concerning.js';

type Keys = readonly string[];
type Year = number | null | undefined;

/** The programmes that concern each division, with their standing; `below` takes in those of the divisions within it. */
async function standingsFor(keys: Keys, year: Year, below: boolean, context: Context): Promise<ProgrammeStanding[][]> {
  const concerning = await programmesConcerning(context, keys, year, below);
  const standings = await standingsOf(context, [...concerning.values()].flat());
  return keys.map((division) => (concerning.get(division) ?? []).map((id) => standings.get(id)!));
}

/** How the items that concern each division stand there. */
async function partsOf(keys: Keys, year: Year, below: boolean, context: Context): Promise<LivelihoodItemPart[][]> {
  const standings = await standingsFor(keys, year, below, context);
  return keys.map((division, at) =>
    standings[at]!.flatMap((standing) => standing.items.map((item) => itemPart(standing, item, division)).filter((part) => part !== null)),
  );
}

const YEAR = { year: ['Int', '年度 · year; the latest one without it'] } as const;

/** What livelihood programmes add to a division. */
export const regionItemFields: Readonly<Record<string, AddedField>> = {
  livelihoodItems: batched(
    '[LivelihoodItemPart]',
    '民生实事 · the items that concern the division, each with its completion and light there',
    { scope: 'livelihood:read', args: { ...YEAR, light: ['Light', '亮灯 · only those with this light'] } },
    async (keys: Keys, { year, light }: { year: Year; light?: Light | null }, context) =>
      (await partsOf(keys, year, false, context)).map((parts) => parts.filter((part) => !light || part.light === light)),
  ),
  livelihoodCompletion: batched(
    'LivelihoodCompletion',
    '实事完成情况 · how many items are done, of the division, of those above it, and of those below it',
    { scope: 'livelihood:read', args: YEAR },
    async (keys: Keys, { year }: { year: Year }, context) => (await partsOf(keys, year, true, context)).map(completionOf),
  ),
  indicators: batched(
    '[IndicatorPart]',
    '指标 · what the indicators of those items say for the division',
    { scope: 'livelihood:read', args: { ...YEAR, code: ['String', '指标代码 · only the indicator with this code'] } },
    async (keys: Keys, { year, code }: { year: Year; code?: string | null }, context) => {
      const standings = await standingsFor(keys, year, false, context);
      return keys.map((division, at) =>
        standings[at]!.flatMap((standing) => indicatorParts(standing, division)).filter((part) => !code || part.indicator.code === code),
      );
    },
  ),
};
