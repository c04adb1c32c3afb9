import { isCalendarDay } from '../calendar-day.js';

/** What a text in records of use has to look like, and what is shown to whoever wrote another. */
export interface Form {
  readonly matches: (text: string) => boolean;
  readonly example: string;
}

const form = (pattern: RegExp, example: string): Form => ({ matches: (text) => pattern.test(text), example });

/** As gateways take it from `x-client-name`. It is the name of a file, too. */
export const CLIENT = form(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'portal (A-Z a-z 0-9 . _ -, ≤ 64)');
export const COORDINATE = form(
  /^[A-Za-z_]\w*\.(\*|[A-Za-z_]\w*(\([A-Za-z_]\w*:\))?)$/,
  'Region.name | Query.region(code:) | RegionFilter.*',
);
export const OPERATION_NAME = form(/^[\w.-]{1,64}$/, 'Towns (A-Z a-z 0-9 . _ -, ≤ 64)');
export const HASH = form(/^[0-9a-f]{64}$/, 'SHA-256, 64 × 0-9 a-f');
/** Name and hash; the name alone where it stands for many. */
export const OPERATION = form(/^[\w.-]{1,64}( [0-9a-f]{64})?$/, `Towns 3f2a… (${HASH.example})`);
export const ID = form(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'UUID');
/** The version of a supergraph. */
export const GRAPH = form(/^[\w.-]{1,64}$/, '2c45c3fa977f (A-Z a-z 0-9 . _ -, ≤ 64)');
export const DAY: Form = { matches: isCalendarDay, example: '2026-11-25' };

const MOMENT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
export const MOMENT: Form = {
  matches: (text) => MOMENT_PATTERN.test(text) && !Number.isNaN(Date.parse(text)),
  example: '2026-11-25T08:00:00.000Z',
};
/** A moment that is not before another. */
export const momentFrom = (first: string): Form => ({
  matches: (text) => MOMENT.matches(text) && Date.parse(text) >= Date.parse(first || text),
  example: `from ≤ to: ${MOMENT.example}`,
});
