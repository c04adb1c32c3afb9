import type { RatingComponent } from './rating-component.register.js';

type Part = Pick<RatingComponent, 'weight' | 'score'>;

/**
 * Sum of weights and weighted total of scores, exact: both are decimals of at most six places, kept as integers of 10⁻⁶.
 * The total is rounded half up to six places; it is null while a score is missing.
 */
export function weightedTotal(components: readonly Part[]): { readonly weights: string; readonly score: string | null } {
  const weights = components.reduce((sum, one) => sum + millionths(one.weight), 0n);
  const scored = components.every((one) => one.score !== null && one.score !== undefined);
  const total = scored ? components.reduce((sum, one) => sum + millionths(one.weight) * millionths(one.score!), 0n) : null;
  return { weights: decimal(weights), score: total === null ? null : decimal((total + 500_000n) / 1_000_000n) };
}

function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
  return text.startsWith('-') ? -value : value;
}

function decimal(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${fraction && `.${fraction}`}`;
}
