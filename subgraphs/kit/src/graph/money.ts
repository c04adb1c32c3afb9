import { toScaled } from '../fields/decimal.js';
import type { Resolvers } from './record-resolvers.js';

/** What Money has beside its yuan. */
export const moneyDefinitions = /* GraphQL */ `
  """
  金额单位 · unit an amount is shown in
  """
  enum MoneyUnit {
    """
    元 · yuan
    """
    YUAN
    """
    万元 · ten thousand yuan
    """
    WAN
    """
    亿元 · hundred million yuan
    """
    YI
  }
  extend type Money @shareable {
    """
    显示 · the amount with its unit, rounded half up to two places
    """
    display(
      """
      单位 · unit
      """
      unit: MoneyUnit! = YUAN
    ): String!
  }
`;

const units = { YUAN: [1n, '元'], WAN: [10_000n, '万元'], YI: [100_000_000n, '亿元'] } as const;

/** @param yuan decimal string; integers all the way, so 1399亿 stays 1399亿 */
export function displayMoney(yuan: string, unit: keyof typeof units): string {
  const [size, name] = units[unit];
  const fen = BigInt(toScaled(yuan, 2)!);
  const magnitude = fen < 0n ? -fen : fen;
  const hundredths = (magnitude + size / 2n) / size;
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
  return `${fen < 0n ? '-' : ''}${text.replace(/\.00$/, '')}${name}`;
}

/** The parent of Money is its decimal string. */
export const moneyResolvers: Resolvers = {
  Money: {
    yuan: ((parent: string) => parent) as never,
    display: ((parent: string, { unit }: { unit: keyof typeof units }) => displayMoney(parent, unit)) as never,
  },
};
