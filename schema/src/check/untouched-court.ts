import { defaultPolicy } from '../policy/read-policy.js';
import type { Court } from './judge.js';

/** Judges by the rules alone: nobody's use is known, nothing is approved, and no place is looked for. */
export const untouchedCourt = (today: string): Court => ({
  policy: defaultPolicy,
  waivers: [],
  today,
  usersOf: () => [],
  knowsUse: false,
  locate: () => undefined,
});
