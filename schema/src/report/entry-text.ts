import { both } from './both.js';
import { detailLines } from './change-details.js';
import { inOneLine } from './clean-text.js';
import type { ReportEntry } from './report-entry.js';

/** What happened, in one line. */
export const entryLine = ({ what }: ReportEntry): string => inOneLine(both(what));

/** What happened, whom it meets, how to mend it: plain text of several lines. */
export const entryText = ({ what, details }: ReportEntry): string => [both(what), ...detailLines(details)].join('\n');

/** `field-removed Region.parent`. */
export const entryTitle = ({ rule, coordinate, subgraph }: ReportEntry): string =>
  [rule, coordinate, subgraph && `(${subgraph})`].filter(Boolean).join(' ');
