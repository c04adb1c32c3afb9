import { createHash, randomUUID } from 'node:crypto';

/** A file as a gateway writes it, with changes; every one has an id of its own. */
export const writtenUse = (changes: Readonly<Record<string, unknown>> = {}): string =>
  `${JSON.stringify({
    format: 'redsail-usage',
    version: 1,
    id: randomUUID(),
    from: '2026-11-25T03:55:00.000Z',
    to: '2026-11-25T04:00:00.000Z',
    graph: '2c45c3fa977f',
    clients: [usedBy('portal', { Towns: 3 }, { 'Query.street': 3, 'Street.name': 3 })],
    ...changes,
  })}\n`;

/** Operation → count, coordinate → count. Of `other` there is no hash. */
export const usedBy = (client: string, operations: Readonly<Record<string, number>>, fields: Readonly<Record<string, number>>) => ({
  client,
  operations: Object.entries(operations).map(([name, count]) => ({ name, ...(name === 'other' ? {} : { hash: hashOf(name) }), count })),
  fields,
});

export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');
