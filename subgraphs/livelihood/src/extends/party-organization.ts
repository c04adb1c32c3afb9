import { batched, connection, extend } from '@redsail/kit';
import { ItemSupport } from '../item/item-support.register.js';
import { LivelihoodItem } from '../item/livelihood-item.register.js';

export const partyOrganizationExtension = extend(
  'PartyOrganization',
  { key: 'code' },
  {
    itemsSupported: batched(
      '[LivelihoodItem]',
      '支持的民生实事 · livelihood items it supports now',
      { scope: 'livelihood:read' },
      async (keys: readonly string[], _args, context) => {
        const rows = (await context
          .rows(ItemSupport)
          .where({ partyOrganization: [...keys], endedOn: null })
          .all()) as unknown as ItemSupport[];
        const items = new Map(
          await Promise.all(rows.map(async (row) => [row.item, await context.load(LivelihoodItem, row.item)] as const)),
        );
        const supported = Map.groupBy(rows, (row) => row.partyOrganization);
        return keys.map((key) => (supported.get(key) ?? []).map((row) => items.get(row.item) ?? null));
      },
    ),
    itemSupports: connection(
      () => ItemSupport,
      { by: 'partyOrganization' },
      '支持实事的记录 · its records of support, with what it contributes',
    ),
  },
);
