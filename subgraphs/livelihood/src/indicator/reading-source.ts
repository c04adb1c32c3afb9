import { periodOf } from './period.js';

/** What rule L3 asks of every reading. */
export interface SourcedReading {
  readonly period: string;
  readonly asOfOn: string;
  readonly source: string;
  readonly revision?: number | null;
  readonly correction?: string | null;
}

export interface SourceProblem {
  readonly field: 'period' | 'asOfOn' | 'source' | 'correction';
  readonly zh: string;
  readonly en: string;
}

/**
 * Rule L3: a reading has a source, a period and an as-of day that lies in the period or after it; a correction says why.
 * @param today when known, no reading is of a later day
 */
export function sourceProblem(reading: SourcedReading, today?: string): SourceProblem | undefined {
  const period = periodOf(reading.period);
  if (!period) return { field: 'period', zh: '期间应写作 2026、2026-Q2 或 2026-06', en: 'a period reads 2026, 2026-Q2 or 2026-06' };
  if (!reading.source.trim()) return { field: 'source', zh: '读数须注明来源', en: 'a reading states its source' };
  if (reading.asOfOn < period.firstDay)
    return { field: 'asOfOn', zh: '截至日期早于期间的第一天', en: 'the as-of day is before the period begins' };
  if (today !== undefined && reading.asOfOn > today)
    return { field: 'asOfOn', zh: '截至日期在今天之后', en: 'the as-of day is in the future' };
  if (reading.revision && !reading.correction?.trim()) return { field: 'correction', zh: '更正须说明原因', en: 'a correction says why' };
  return undefined;
}
