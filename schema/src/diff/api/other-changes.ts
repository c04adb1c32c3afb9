import type { Change } from '../change.js';
import type { Readings } from './reading.js';

const directive = (name: string, after: string): Change => ({ rule: 'directive-changed', coordinate: `@${name}`, after });

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
  DIRECTIVE_LOCATION_REMOVED: ({ directiveName, removedDirectiveLocation }) => directive(directiveName, `- ${removedDirectiveLocation}`),
  DIRECTIVE_LOCATION_ADDED: ({ directiveName, addedDirectiveLocation }, { before }) =>
    before.getDirective(directiveName) ? directive(directiveName, `+ ${addedDirectiveLocation}`) : undefined,
  DIRECTIVE_ARGUMENT_ADDED: ({ directiveName, addedDirectiveArgumentName, addedDirectiveArgumentType, addedToNewDirective }) =>
    addedToNewDirective ? undefined : directive(directiveName, `+ ${addedDirectiveArgumentName}: ${addedDirectiveArgumentType}`),
  DIRECTIVE_ARGUMENT_REMOVED: ({ directiveName, removedDirectiveArgumentName }) =>
    directive(directiveName, `- ${removedDirectiveArgumentName}`),
  DIRECTIVE_ARGUMENT_TYPE_CHANGED: ({ directiveName, directiveArgumentName, oldDirectiveArgumentType, newDirectiveArgumentType }) =>
    directive(directiveName, `${directiveArgumentName}: ${oldDirectiveArgumentType} → ${newDirectiveArgumentType}`),
  DIRECTIVE_REPEATABLE_REMOVED: ({ directiveName }) => directive(directiveName, '- repeatable'),
  DIRECTIVE_REPEATABLE_ADDED: ({ directiveName }, { before }) =>
    before.getDirective(directiveName) ? directive(directiveName, '+ repeatable') : undefined,
};
