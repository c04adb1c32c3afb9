import { PUBLIC_SUBJECT, type Principal } from '@redsail/contract';
import type { Requirement, Requirements } from './access-requirements.js';

/** What of a caller decides what may be asked for. */
export interface AccessCaller {
  readonly scopes: ReadonlySet<string>;
  /** Anybody but the public. */
  readonly hasToken: boolean;
}

const known = new WeakMap<Principal, AccessCaller>();

/** Kept with the Principal, which is the same object as long as its token is remembered. */
export function callerOf(principal: Principal): AccessCaller {
  let caller = known.get(principal);
  if (!caller) known.set(principal, (caller = { scopes: new Set(principal.scopes), hasToken: principal.subject !== PUBLIC_SUBJECT }));
  return caller;
}

const isMet = ({ authenticated, scopes }: Requirement, caller: AccessCaller): boolean =>
  (!authenticated || caller.hasToken) && (scopes.length === 0 || scopes.some((all) => all.every((one) => caller.scopes.has(one))));

/** Those that the caller does not meet. */
export const unmetBy = (caller: AccessCaller, needs: Requirements): Requirements => needs.filter((one) => !isMet(one, caller));
