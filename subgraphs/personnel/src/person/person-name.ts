/** Standards S9: 2 to 20 Han characters, with "·" between the parts of minority names. */
export const isPersonName = (text: string): boolean => {
  const parts = text.split('·');
  const length = parts.reduce((total, part) => total + [...part].length, 0);
  return length >= 2 && length <= 20 && parts.every((part) => /^\p{Script=Han}+$/u.test(part));
};
