/** A rating's cycle: one calendar year (`2026`), or several as one (`2021-2022`, in print 2021~2022年度). */
export interface Cycle {
  /** First day, and the day after the last. */
  readonly from: string;
  readonly to: string;
}

/** The days of a cycle; undefined when the text is none. */
export function cycleOf(text: string): Cycle | undefined {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || (match[2] && last === first)) return undefined;
  return { from: `${first}-01-01`, to: `${last + 1}-01-01` };
}

export const covers = (cycle: string, day: string): boolean => {
  const days = cycleOf(cycle);
  return days !== undefined && days.from <= day && day < days.to;
};
