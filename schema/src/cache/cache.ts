/** What was worked out once, by the hash of what it was worked out from. It may forget anything at any time, and never fails. */
export interface Cache {
  /** @param kind what sort of thing it is: letters and hyphens. @param key a hash, in hexadecimal */
  readonly read: (kind: string, key: string) => string | undefined;
  readonly write: (kind: string, key: string, text: string) => void;
}
