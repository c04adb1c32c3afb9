import { posix, win32 } from 'node:path';

/** What REDSAIL_SUPERGRAPH names: a supergraph itself, or the history of published ones, `…/history.yaml` or `…/history.yaml#12`. */
export interface SupergraphPlace {
  /** A path or an http(s) address. */
  readonly at: string;
  readonly history?: HistoryWish;
}

/** Which of the versions of a history is served: the last, or the one that was asked for, as it was written. */
export interface HistoryWish {
  readonly pinned: string | undefined;
}

export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

export function readPlace(given: string): SupergraphPlace {
  // A folder may have the sign in its name: a version has no path behind it.
  const [, at = given, pinned] = /^(.*?)(?:#([^#/\\]*))?$/s.exec(given) ?? [];
  if (!isHistory(at)) return { at: given };
  return { at, history: Object.freeze({ pinned }) };
}

function isHistory(at: string): boolean {
  const path = isAddress(at) && URL.canParse(at) ? new URL(at).pathname : at;
  return posix.basename(win32.basename(path)) === 'history.yaml';
}
