import { createHash } from 'node:crypto';

/** 8 hex digits that tell the master keys of personal data apart and say nothing of them; they stand before what a key has wrapped. */
export const masterKeyId = (key: Buffer): string =>
  createHash('sha256').update('redsail master key\0').update(key).digest('hex').slice(0, 8);
