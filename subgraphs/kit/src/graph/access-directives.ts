import { OPEN_SCOPES } from '@redsail/contract';

/** A scope that the public does not hold: what needs it is protected. */
export const isProtectedBy = (scope: string | undefined): scope is string =>
  scope !== undefined && !(OPEN_SCOPES as readonly string[]).includes(scope);

/** A scope that the public holds: what names it is declared to be for everybody. What names none is declared for nobody in particular. */
export const isOpenTo = (scope: string | undefined): boolean => scope !== undefined && !isProtectedBy(scope);

/** What the gateway may enforce before it asks, as directives; empty where the public may ask. The resolvers demand the same scope again. */
export const accessDirectives = (scope: string | undefined): readonly string[] =>
  isProtectedBy(scope) ? ['@authenticated', `@requiresScopes(scopes: [[${JSON.stringify(scope)}]])`] : [];

/** The same behind a definition: ` @authenticated @requiresScopes(…)`. */
export const withAccess = (definition: string, scope: string | undefined): string => [definition, ...accessDirectives(scope)].join(' ');
