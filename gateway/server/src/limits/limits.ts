import type { DocumentLimit, Limit, LimitSetting } from './limit.js';
import { aliases } from './rules/aliases.js';
import { bodySize } from './rules/body-size.js';
import { concurrency } from './rules/concurrency.js';
import { cost } from './rules/cost.js';
import { depth } from './rules/depth.js';
import { directives } from './rules/directives.js';
import { fields } from './rules/fields.js';
import { ratePerAddress } from './rules/rate-per-address.js';
import { ratePerPrincipal } from './rules/rate-per-principal.js';
import { repetitions } from './rules/repetitions.js';
import { reservedNames } from './rules/reserved-names.js';
import { responseSize } from './rules/response-size.js';
import { rootFields } from './rules/root-fields.js';
import { tokens } from './rules/tokens.js';

/** Measured on a parsed document, in this order; the first that is broken is the one that is told. */
export const documentLimits: readonly DocumentLimit[] = [reservedNames, depth, fields, repetitions, aliases, rootFields, directives];

/** Every limit, in the order in which a request meets them: the cheap ones first. Documented in docs/limits.md. */
export const limits = [
  concurrency,
  ratePerAddress,
  ratePerPrincipal,
  bodySize,
  tokens,
  reservedNames,
  depth,
  fields,
  repetitions,
  aliases,
  rootFields,
  directives,
  cost,
  responseSize,
] as const satisfies readonly Limit[];

export type LimitName = (typeof limits)[number]['name'];
export type LimitSettings = Readonly<Record<LimitName, LimitSetting>>;

export const defaultLimits = Object.freeze(Object.fromEntries(limits.map(({ name, setting }) => [name, setting]))) as LimitSettings;
