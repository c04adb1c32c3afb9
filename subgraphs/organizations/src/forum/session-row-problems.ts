import type { ImportRow } from '@redsail/kit';

/** No more topics are resolved than were raised. */
export function sessionRowProblems(row: ImportRow) {
  const topics = (row.topics as string[] | null | undefined) ?? [];
  return Number(row.topicsResolved) > topics.length
    ? [{ column: 'topics_resolved', rule: '34', zh: '解决议题数不应多于议题数', en: 'no more topics are resolved than were raised' }]
    : [];
}
