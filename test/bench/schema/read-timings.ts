export interface Timing {
  readonly part: string;
  readonly ms: number;
}

/** The parts of a check as `check --timings` tells them on stderr, `timing <part> <seconds>`: the longest first. @throws when it tells none */
export function readTimings(err: string): readonly Timing[] {
  const timings = [...err.matchAll(/^timing (\S.*?) +(\d+(?:\.\d+)?)$/gm)].map(([, part, seconds]) => ({
    part: part!,
    ms: Number(seconds) * 1000,
  }));
  if (timings.length === 0) throw new Error(`expected lines like "timing compose 1.25", came:\n${err}`);
  return timings.sort((one, other) => other.ms - one.ms);
}
