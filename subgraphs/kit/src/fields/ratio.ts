import { scaledKind } from './decimal.js';

/** A ratio as a decimal string: 161.8 % is "1.618". Never clamped, at most six places. */
export const ratioKind = scaledKind('ratio', 'Ratio', 'Ratio', 6, 0);
