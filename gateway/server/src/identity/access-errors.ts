import { ErrorCode } from '@redsail/contract';
import { GraphQLError } from 'graphql';
import type { AccessCaller } from './access-caller.js';
import type { Requirement } from './access-requirements.js';
import type { Reduction } from './reduce-operation.js';
import type { RemovedPlace } from './removed-places.js';

/** One error for each scope that the caller lacks, with every place that is null for it: response names, without the places in lists. */
export function accessErrors(places: readonly RemovedPlace[], { removals }: Reduction, caller: AccessCaller): readonly GraphQLError[] {
  const pathsByScope = new Map<string | null, Map<string, readonly string[]>>();
  for (const { field, path } of places) {
    for (const scope of new Set(removals.get(field)!.unmet.flatMap((one) => missingScopes(one, caller)))) {
      const paths = pathsByScope.get(scope) ?? new Map<string, readonly string[]>();
      pathsByScope.set(scope, paths.set(path.join('.'), path));
    }
  }
  return [...pathsByScope].map(([scope, paths]) => accessError(scope, [...paths.values()], caller));
}

/** Of several lists of scopes that would do, the one that the caller is nearest to. Null stands for any token at all. */
function missingScopes({ scopes }: Requirement, caller: AccessCaller): readonly (string | null)[] {
  const lacking = scopes.map((all) => all.filter((one) => !caller.scopes.has(one)));
  const nearest = lacking.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return nearest.length > 0 ? nearest : [null];
}

function accessError(scope: string | null, paths: readonly (readonly string[])[], { hasToken }: AccessCaller): GraphQLError {
  const code = hasToken ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED;
  return new GraphQLError(messageOf(scope, hasToken), { extensions: { code, ...(scope === null ? {} : { scope }), paths } });
}

function messageOf(scope: string | null, hasToken: boolean): string {
  if (scope === null) return '需要令牌 · a token is needed';
  return hasToken
    ? `缺少权限 ${scope} · the caller lacks the scope ${scope}`
    : `需要令牌及权限 ${scope} · a token with the scope ${scope} is needed`;
}
