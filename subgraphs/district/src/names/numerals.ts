const DIGITS = [...'零一二三四五六七八九'];

/** 1 … 99 in Chinese: 七, 十二, 四十. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (value % 10 === 0 ? '' : DIGITS[value % 10]!);
}
