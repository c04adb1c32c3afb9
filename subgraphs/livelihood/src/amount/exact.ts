import Big, { type BigConstructor } from 'big.js';

/** Decimals of this department: six places, rounded half up, and never a float (strict refuses numbers). */
const Exact: BigConstructor = Big();
Exact.DP = 6;
Exact.RM = Exact.roundHalfUp;
Exact.strict = true;

export const exact = (decimal: string) => new Exact(decimal);

/** Sum of decimal strings; "0" when there are none. */
export function sum(decimals: Iterable<string>): string {
  let total = exact('0');
  for (const decimal of decimals) total = total.plus(decimal);
  return total.toFixed();
}

/** Sum of amounts in yuan, with its two decimals: "139900000000.00". */
export const sumOfYuan = (amounts: Iterable<string>): string => exact(sum(amounts)).toFixed(2);

/** `one` minus `other`. */
export const difference = (one: string, other: string): string => exact(one).minus(other).toFixed();

/** Negative, zero or positive, as `one` is below, equal to or above `other`. */
export const compare = (one: string, other: string): number => exact(one).cmp(other);
