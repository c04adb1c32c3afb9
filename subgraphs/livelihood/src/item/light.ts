import { compare, exact } from '../amount/exact.js';
import { daysBetween } from './days.js';
import { Light, type LivelihoodItemStatus } from './livelihood-item.choices.js';

/** What a light is judged by. */
export interface Pace {
  readonly status: LivelihoodItemStatus;
  /** sum(done) / sum(plan); null when nothing was planned in numbers. */
  readonly completion: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The programme's reporting day; null before the first reading. */
  readonly asOf: string | null;
}

/** Below this share of what the elapsed time asks for, progress is no longer GREEN, or no longer YELLOW. */
const GREEN_FROM = '0.9';
const YELLOW_FROM = '0.7';
/** A milestone later than this makes the item lag. */
const RED_AFTER_DAYS = 30;

const FINISHED: ReadonlySet<LivelihoodItemStatus> = new Set(['COMPLETED', 'ACCEPTED', 'RESULT_PUBLISHED']);
const UNDER_WAY: ReadonlySet<LivelihoodItemStatus> = new Set(['PUBLISHED', 'STARTED', 'IN_PROGRESS', 'DELAYED']);
const FROM_BEST: readonly Light[] = [Light.GREEN, Light.YELLOW, Light.RED];

/**
 * The light of an item is computed, never typed in, so that nobody can turn it green by hand: completion against the share of the
 * plan's time that has passed on the programme's reporting day (the newest as-of day of all its readings: an organ that stops
 * reporting turns yellow and then red). The worse of pace and milestones counts, and a delayed item is at best YELLOW.
 * BLUE once its completion is established by the command. Null before it is published and while an adjustment waits.
 */
export function lightOf(pace: Pace, overdueDays: number): Light | null {
  if (FINISHED.has(pace.status)) return Light.BLUE;
  if (!UNDER_WAY.has(pace.status) || pace.asOf === null) return null;
  return worst([byPace(pace), byMilestones(overdueDays), pace.status === 'DELAYED' ? Light.YELLOW : Light.GREEN]);
}

/** The light of one division's part: by its own pace alone, and BLUE as soon as the part is done. */
export function lightOfPart(pace: Pace): Light | null {
  if (pace.completion !== null && compare(pace.completion, '1') >= 0) return Light.BLUE;
  const judged = FINISHED.has(pace.status) || UNDER_WAY.has(pace.status);
  return judged && pace.asOf !== null ? byPace(pace) : null;
}

const worst = (lights: readonly Light[]): Light => FROM_BEST[Math.max(...lights.map((light) => FROM_BEST.indexOf(light)))]!;

function byPace({ completion, startsOn, endsOn, asOf }: Pace): Light {
  const expected = timeShare(startsOn, endsOn, asOf!);
  if (completion === null || compare(expected, '0') === 0) return Light.GREEN;
  const pace = exact(completion).div(expected).toFixed();
  if (compare(pace, GREEN_FROM) >= 0) return Light.GREEN;
  return compare(pace, YELLOW_FROM) >= 0 ? Light.YELLOW : Light.RED;
}

function byMilestones(overdueDays: number): Light {
  if (overdueDays > RED_AFTER_DAYS) return Light.RED;
  return overdueDays > 0 ? Light.YELLOW : Light.GREEN;
}

/** The share of [startsOn, endsOn] that has passed at the end of `asOf`, between "0" and "1". */
export function timeShare(startsOn: string, endsOn: string, asOf: string): string {
  const passed = daysBetween(startsOn, asOf) + 1;
  const whole = daysBetween(startsOn, endsOn) + 1;
  if (passed <= 0) return '0';
  return passed >= whole ? '1' : exact(String(passed)).div(String(whole)).toFixed();
}
