import { safeName } from '@redsail/contract';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The client's name; undefined where the header is missing or no name. A long number in it is blotted out, as in every name that others choose. */
export const clientName = (header: unknown): string | undefined =>
  typeof header === 'string' && NAME.test(header) ? safeName(header) : undefined;
