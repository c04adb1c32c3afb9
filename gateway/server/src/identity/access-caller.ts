import { PUBLIC_SUBJECT, type Principal } from '@redsail/contract';
import type { Requirement, Requirements } from './access-requirements.js';

/** What of a caller decides what may be asked for. */
export interface AccessCaller {
  readonly scopes: ReadonlySet<string>;
  /** Anybody but the public. */
  readonly hasToken: boolean;
}

export const callerOf = ({ subject, scopes }: Principal): AccessCaller => ({
  scopes: new Set(scopes),
  hasToken: subject !== PUBLIC_SUBJECT,
});

const isMet = ({ authenticated, scopes }: Requirement, caller: AccessCaller): boolean =>
  (!authenticated || caller.hasToken) && (scopes.length === 0 || scopes.some((all) => all.every((one) => caller.scopes.has(one))));

/** Those that the caller does not meet. */
export const unmetBy = (caller: AccessCaller, needs: Requirements): Requirements => needs.filter((one) => !isMet(one, caller));
