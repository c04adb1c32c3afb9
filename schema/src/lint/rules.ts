import type { Rule } from './rule.js';
import { boundaryReferencesAreNullable } from './rules/boundary-references-are-nullable.js';
import { datesSayOnOrAt } from './rules/dates-say-on-or-at.js';
import { describedInChineseFirst } from './rules/described-in-chinese-first.js';
import { enumsAreSingular } from './rules/enums-are-singular.js';
import { growingListsAreConnections } from './rules/growing-lists-are-connections.js';
import { payloadsCarryUserErrors } from './rules/payloads-carry-user-errors.js';
import { personalFieldsAreGuarded } from './rules/personal-fields-are-guarded.js';
import { protectedFieldsAreNullable } from './rules/protected-fields-are-nullable.js';
import { queriesAreNouns } from './rules/queries-are-nouns.js';
import { scopesNeverOnInterfaces } from './rules/scopes-never-on-interfaces.js';
import { taggedFieldsAreOpen } from './rules/tagged-fields-are-open.js';

/** Every rule, in the order in which findings are reported. */
export const rules: readonly Rule[] = [
  describedInChineseFirst,
  queriesAreNouns,
  growingListsAreConnections,
  datesSayOnOrAt,
  enumsAreSingular,
  payloadsCarryUserErrors,
  boundaryReferencesAreNullable,
  personalFieldsAreGuarded,
  protectedFieldsAreNullable,
  scopesNeverOnInterfaces,
  taggedFieldsAreOpen,
];
