/** What an office may set for this department; read once, and a wrong value stops the process. */
export const config = Object.freeze({
  /** Counts of people below this are withheld from callers who may only count (standards S10). */
  suppressBelow: wholeNumber('PERSONNEL_SUPPRESS_BELOW', 5),
});

function wholeNumber(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,4}$/.test(text))
    throw new Error(`${name}：应为0至9999的整数，收到 "${text}" · expected a whole number from 0 to 9999, got "${text}"`);
  return Number(text);
}
