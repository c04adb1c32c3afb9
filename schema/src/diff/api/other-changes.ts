import type { Change } from '../change.js';
import { defaultChange } from './default-change.js';
import type { Readings } from './reading.js';

const changed = (name: string, after: string): Change => ({ rule: 'directive-changed', coordinate: `@${name}`, after });

/** Those are met whose operations are not valid any more. */
const narrowed = (name: string, after: string): Change => ({
  rule: 'directive-narrowed',
  coordinate: `@${name}`,
  after,
  sparesValid: true,
});

const root = (kind: string, before: string | null, after: string | null): Change => ({
  rule: 'root-type-changed',
  coordinate: `schema.${kind}`,
  before: before ?? '–',
  after: after ?? '–',
  touches: before ? [before] : [],
});

/** Root types and directives of operations; directives of definitions are no part of what clients see. */
export const otherChanges: Readings = {
  SCHEMA_QUERY_TYPE_CHANGED: ({ oldQueryTypeName, newQueryTypeName }) => root('query', oldQueryTypeName, newQueryTypeName),
  SCHEMA_MUTATION_TYPE_CHANGED: ({ oldMutationTypeName, newMutationTypeName }) =>
    oldMutationTypeName === null ? undefined : root('mutation', oldMutationTypeName, newMutationTypeName),
  SCHEMA_SUBSCRIPTION_TYPE_CHANGED: ({ oldSubscriptionTypeName, newSubscriptionTypeName }) =>
    oldSubscriptionTypeName === null ? undefined : root('subscription', oldSubscriptionTypeName, newSubscriptionTypeName),
  DIRECTIVE_REMOVED: ({ removedDirectiveName }) => ({ rule: 'directive-removed', coordinate: `@${removedDirectiveName}` }),
  DIRECTIVE_ADDED: ({ addedDirectiveName }) => ({ rule: 'directive-added', coordinate: `@${addedDirectiveName}` }),
  DIRECTIVE_LOCATION_REMOVED: ({ directiveName, removedDirectiveLocation }) => narrowed(directiveName, `- ${removedDirectiveLocation}`),
  DIRECTIVE_LOCATION_ADDED: ({ directiveName, addedDirectiveLocation }, { before }) =>
    before.getDirective(directiveName) ? changed(directiveName, `+ ${addedDirectiveLocation}`) : undefined,
  DIRECTIVE_ARGUMENT_ADDED: ({ directiveName, addedDirectiveArgumentName, addedDirectiveArgumentType, ...added }) => {
    if (added.addedToNewDirective) return undefined;
    const isRequired = added.addedDirectiveArgumentTypeIsNonNull && added.addedDirectiveDefaultValue === undefined;
    return (isRequired ? narrowed : changed)(directiveName, `+ ${addedDirectiveArgumentName}: ${addedDirectiveArgumentType}`);
  },
  DIRECTIVE_ARGUMENT_REMOVED: ({ directiveName, removedDirectiveArgumentName }) =>
    narrowed(directiveName, `- ${removedDirectiveArgumentName}`),
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: ({ directiveName, directiveArgumentName, oldDirectiveArgumentType, newDirectiveArgumentType, ...is }) =>
    (is.isSafeDirectiveArgumentTypeChange ? changed : narrowed)(
      directiveName,
      `${directiveArgumentName}: ${oldDirectiveArgumentType} → ${newDirectiveArgumentType}`,
    ),
  DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED: ({ directiveName, directiveArgumentName }, { before, after }) => {
    const [was, is] = [before, after].map((schema) =>
      schema.getDirective(directiveName)?.args.find(({ name }) => name === directiveArgumentName),
    );
    const change =
      was &&
      is &&
      defaultChange(was, is, { coordinate: `@${directiveName}` }, { required: 'directive-narrowed', other: 'directive-changed' });
    return change && { ...change, after: `${directiveArgumentName}: ${change.before} → ${change.after}` };
  },
  DIRECTIVE_REPEATABLE_REMOVED: ({ directiveName }) => narrowed(directiveName, '- repeatable'),
  DIRECTIVE_REPEATABLE_ADDED: ({ directiveName }, { before }) =>
    before.getDirective(directiveName) ? changed(directiveName, '+ repeatable') : undefined,
};
