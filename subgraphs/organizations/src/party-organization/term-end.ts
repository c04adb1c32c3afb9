/** The day the term of an elected organisation is over; undefined when it has none. */
export function termEnd({
  termStartOn,
  termYears,
}: {
  readonly termStartOn?: string | null;
  readonly termYears?: number | null;
}): string | undefined {
  if (!termStartOn || !termYears) return undefined;
  return `${Number(termStartOn.slice(0, 4)) + termYears}${termStartOn.slice(4)}`.replace(/-02-29$/, '-02-28');
}
