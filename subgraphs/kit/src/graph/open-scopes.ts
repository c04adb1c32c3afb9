import { OPEN_SCOPES } from '@redsail/contract';
import type { Register } from '../register/register.js';

/** A record the public may not read. Lists of it, and references to it, are nullable: a refused one voids nothing else. */
export const isRestricted = (register: Register): boolean => !(OPEN_SCOPES as readonly string[]).includes(register.scope);
