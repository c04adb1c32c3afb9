/** Units that money is quoted in but never stored in: 亿 and 万 are for display (rule L5). */
const QUOTED = /^(亿|千万|百万|十万|万|千|百)?元$/;

/** Rule L5: an amount is kept in yuan. True for 万元, 亿元 and the like. */
export const isScaledMoney = (unit: string): boolean => QUOTED.test(unit) && unit !== '元';

/** Rule L5: an amount in yuan has no more than two decimals. */
export const isYuan = (amount: string): boolean => /^\d+(\.\d{1,2}0*)?$/.test(amount);

export const IN_YUAN = { zh: '金额以元为单位存储，亿、万只用于显示', en: 'money is kept in yuan; 亿 and 万 are for display only' } as const;
export const TWO_DECIMALS = {
  zh: '金额应为不小于0的元，至多两位小数',
  en: 'an amount is zero or more yuan with at most two decimals',
} as const;
