import type { ConstDirectiveNode } from 'graphql';
import { applications, argumentOf, has } from '../../lint/directives.js';

/**
 * What a caller needs, as alternatives of which one is enough: `[[a, b], [c]]` is (a and b) or c. Nothing needed is `[[]]`. It never holds an
 * alternative that contains another one.
 */
export type Requirement = readonly (readonly string[])[];

export const NOTHING: Requirement = [[]];

/** @authenticated, @requiresScopes and @policy of one place, all of which have to hold. */
export function requirementOf(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): Requirement {
  const authenticated: Requirement = has(node, 'authenticated') ? [['@authenticated']] : NOTHING;
  const scopes = applications(node, 'requiresScopes').map((one) => argumentOf(one, 'scopes') as string[][]);
  const policies = applications(node, 'policy').map((one) =>
    (argumentOf(one, 'policies') as string[][]).map((all) => all.map((policy) => `@policy ${policy}`)),
  );
  return [authenticated, ...scopes, ...policies].reduce(both, NOTHING);
}

/** Both of two requirements. */
export const both = (a: Requirement, b: Requirement): Requirement =>
  smallest(a.flatMap((left) => b.map((right) => [...new Set([...left, ...right])].sort())));

/** Whether whoever has what `a` asks for has what `b` asks for. */
export const implies = (a: Requirement, b: Requirement): boolean =>
  a.every((left) => b.some((right) => right.every((one) => left.includes(one))));

/** For people: `person:read + person:unmask | journal:read`; what all alternatives need is said once, `@authenticated + (card:read | person:count)`. */
export function requirementText(requirement: Requirement): string {
  // `scopes: []`: there is no way to have it.
  if (requirement.length === 0) return '∅';
  const [first = [], ...others] = requirement;
  const shared = others.length > 0 ? first.filter((one) => others.every((all) => all.includes(one))) : [];
  const rests = requirement.map((all) => all.filter((one) => !shared.includes(one)).join(' + ') || '–');
  return shared.length > 0 ? `${shared.join(' + ')} + (${rests.join(' | ')})` : rests.join(' | ');
}

const smallest = (alternatives: Requirement): Requirement =>
  alternatives
    .filter((one, index) =>
      alternatives.every(
        (other, at) => at === index || !other.every((scope) => one.includes(scope)) || (other.length === one.length && at > index),
      ),
    )
    .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
