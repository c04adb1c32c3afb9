/** ISO 8601 with the offset of this machine, as git records a commit: the day in it is the day of whoever published. */
export function localTime(instant: Date): string {
  const minutes = -instant.getTimezoneOffset();
  const shifted = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, '0'));
  return `${shifted}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
