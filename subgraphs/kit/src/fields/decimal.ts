import { bad, same, type FieldKind } from './kind.js';

/**
 * A decimal string as an integer of 10^-places, and back. No float on the way.
 * @returns null when the text is no decimal, has more places than fit, or does not fit a 64-bit integer
 */
export function toScaled(text: string, places: number): string | null {
  const match = /^([+-]?)(\d{1,19})(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > places) return null;
  const scaled = BigInt(whole + kept.padEnd(places, '0')) * (sign === '-' ? -1n : 1n);
  return scaled > 9223372036854775807n || scaled < -9223372036854775808n ? null : scaled.toString();
}

/** @param keep how many places are shown even when they are zero (2 for money) */
export function fromScaled(scaled: string | number | bigint, places: number, keep = 0): string {
  const value = BigInt(scaled);
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  let fraction = digits.slice(-places);
  while (fraction.length > keep && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${value < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** A family of kinds that keep a decimal as a scaled integer, so that both databases sort and add it exactly. */
export const scaledKind = (name: string, output: string, input: string, places: number, keep: number): FieldKind => {
  const problem = {
    rule: name,
    zh: `应为小数，至多${places}位小数，例如 ${keep ? '1399.00' : '1.618'}`,
    en: `expected a decimal with at most ${places} places, such as ${keep ? '1399.00' : '1.618'}`,
  };
  return {
    name,
    column: { sqlite: 'integer', postgres: 'bigint' },
    output,
    input,
    compare: 'range',
    wide: true,
    toColumn: (value: string) => {
      const scaled = toScaled(String(value), places);
      if (scaled === null) throw new RangeError(`${problem.en}; got ${value}`);
      return BigInt(scaled);
    },
    fromColumn: (raw: string | number | bigint) => fromScaled(raw, places, keep),
    parse: (cell) => {
      const scaled = toScaled(cell.trim(), places);
      return scaled === null ? bad(problem.rule, problem.zh, problem.en) : { value: fromScaled(scaled, places, keep) };
    },
    print: same,
    check: (value: string) => (toScaled(String(value), places) === null ? problem : undefined),
  };
};

/** A plain decimal number, at most six places. */
export const decimalKind = scaledKind('decimal', 'Decimal', 'Decimal', 6, 0);
