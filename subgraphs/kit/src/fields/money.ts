import { scaledKind } from './decimal.js';

/** An amount in yuan, kept in fen. Out: the object Money; in: a decimal string in yuan. */
export const moneyKind = scaledKind('money', 'Money', 'Decimal', 2, 2);
