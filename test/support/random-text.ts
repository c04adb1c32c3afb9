/** What is written otherwise inside a JSON string, or in more than a byte, or is half a character. */
const ODD = ['"', '\\', '\n', '\u0000', '\u001f', '\u007f', '\u2028', '\ud83d\ude00', '\ud83d', '\ude00', '红', 'é', '/'];

/** A text of fewer units than `most`, one in ten of them odd. */
export function randomText(random: () => number, most: number): string {
  const length = Math.floor(random() * most);
  return Array.from({ length }, () => (random() < 0.1 ? ODD[Math.floor(random() * ODD.length)] : 'a')).join('');
}
