import type { Register } from '../register/register.js';
import { isProtectedBy } from './access-directives.js';

/** A record the public may not read. Lists of it, and references to it, are nullable: a refused one voids nothing else. */
export const isRestricted = (register: Register): boolean => isProtectedBy(register.scope);
