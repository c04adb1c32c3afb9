/** A part of a comment: what stands around its entries, and each entry in its forms, the fullest first. */
export interface Section {
  readonly opening: string;
  readonly entries: readonly (readonly string[])[];
  readonly closing: string;
}

/**
 * The sections that have entries, in at most `room` characters: each takes what the ones before it have left, so that the first lose last. How many
 * entries a section had to leave out stands at its end.
 */
export function fitted(sections: readonly Section[], room: number): string {
  const wanted = sections.filter(({ entries }) => entries.length > 0);
  let left = wanted.reduce((rest, { opening, closing }) => rest - opening.length - closing.length - LONGEST_SENTENCE, room);
  return wanted
    .map(({ opening, entries, closing }) => {
      const shown = chosen(entries, left);
      const text = shown.join('');
      left -= text.length;
      return opening + text + leftOut(entries.length - shown.length) + closing;
    })
    .join('');
}

/** Up to half of the room names as many as it can; then the first of them, the worst, are told in full. */
function chosen(entries: Section['entries'], room: number): readonly string[] {
  let left = room;
  let half = room / 2;
  const named = entries.map((forms) => {
    const shortest = forms.at(-1)!;
    if (shortest.length > half) return '';
    half -= shortest.length;
    left -= shortest.length;
    return shortest;
  });
  return entries.flatMap((forms, index) => {
    const now = named[index]!;
    const form = forms.find(({ length }) => length - now.length <= left) ?? now;
    left -= form.length - now.length;
    return form === '' ? [] : [form];
  });
}

const leftOut = (count: number): string =>
  count > 0 ? `\n> 评论长度有限，另有 ${count} 处未列出 · ${count} more are not listed, for a comment has its length\n\n` : '';

const LONGEST_SENTENCE = leftOut(Number.MAX_SAFE_INTEGER).length;
