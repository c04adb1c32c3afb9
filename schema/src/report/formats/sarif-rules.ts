import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '../../diff/change.js';
import { both } from '../both.js';
import type { Bilingual } from '../problem.js';
import type { ReportEntry } from '../report-entry.js';
import type { ReportedGraph } from './format.js';

/** The rules of changes, and for the codes of problems that entries have, which no table has, one that says no more than its name. */
export function sarifRules(rules: ReportedGraph['rules'], entries: readonly ReportEntry[]): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(entries.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
  return [...rules.map(ofRule), ...[...others].map(ofCode)];
}

function ofRule({ id, severity, title, why, mend }: ReportedGraph['rules'][number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: both(title) },
    fullDescription: { text: paragraphs(why) },
    help: { text: [paragraphs(why), ...(mend ? [paragraphs(mend)] : [])].join('\n\n') },
    defaultConfiguration: { level: levels[severity] },
  };
}

const ofCode = (code: string): ReportingDescriptor => ({
  id: code,
  shortDescription: { text: code },
  fullDescription: { text: code },
  help: { text: code },
});

const levels = { breaking: 'error', dangerous: 'warning', safe: 'note' } as const satisfies Record<Severity, string>;

const paragraphs = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh}\n\n${en}`);
