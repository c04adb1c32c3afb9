import type { Counters } from '../telemetry/counters.js';
import type { CountRefusal } from '../telemetry/refusal-metrics.js';
import type { Limit } from './limit.js';
import type { LimitName, LimitSettings } from './limits.js';
import type { Refusal } from './refusal.js';

type NamedLimit = Limit & { readonly name: LimitName };

export interface Judge {
  readonly settings: LimitSettings;
  /** False: the limit is off, and nothing has to be measured for it. */
  wants(limit: { readonly name: string }): boolean;
  /** What came out of measuring is held to the setting: over it and enforced is a refusal, over it and only warned of is a note. */
  judge(limit: Limit, found: number, notes: Record<string, unknown>): Refusal | undefined;
}

/** @param count is told of every request that is over a limit */
export function createJudge(
  settings: LimitSettings,
  counters: Pick<Counters, 'limitsRefused' | 'limitsWarned'>,
  count: CountRefusal = () => {},
): Judge {
  const settingOf = (name: string) => settings[name as NamedLimit['name']];
  return {
    settings,
    wants: ({ name }) => settingOf(name).mode !== 'off',
    judge({ name, code, status, words }, found, notes) {
      const { limit, mode } = settingOf(name);
      if (found <= limit || mode === 'off') return undefined;
      count(code, mode);
      if (mode === 'warn') {
        counters.limitsWarned[code] = (counters.limitsWarned[code] ?? 0) + 1;
        notes.overLimit = [...((notes.overLimit as unknown[] | undefined) ?? []), { code, limit, found }];
        return undefined;
      }
      counters.limitsRefused[code] = (counters.limitsRefused[code] ?? 0) + 1;
      return { status, message: words(found, limit), extensions: { code, limit, found } };
    },
  };
}
