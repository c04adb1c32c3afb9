import { parse } from 'yaml';
import type { VariableReader } from '../read-variables.js';
import { LIMIT_MODES, type LimitMode, type LimitSetting } from './limit.js';
import { defaultLimits, limits, type LimitName, type LimitSettings } from './limits.js';

const EXPECTED = {
  zh: '上限和方式，例如 12、warn 或 "12 warn"(enforce | warn | off)',
  en: 'a limit and a mode, such as 12, warn or "12 warn" (enforce | warn | off)',
};

/** `depth` → `REDSAIL_LIMIT_DEPTH`. */
export const limitVariable = (name: string): string => `REDSAIL_LIMIT_${name.toUpperCase().replaceAll('-', '_')}`;

/** The defaults, over them the file of REDSAIL_LIMITS, over it one variable a limit. */
export function readLimitSettings(read: VariableReader): LimitSettings {
  const file = read.text('REDSAIL_LIMITS', undefined);
  const fromFile =
    (file && read.file('REDSAIL_LIMITS', file, { zh: '各项限制的文件', en: 'a file with the limits' }, parseLimits)) || defaultLimits;
  const settings = limits.map(({ name }) => {
    const variable = limitVariable(name);
    const given = read.text(variable, undefined);
    if (given === undefined) return [name, fromFile[name]];
    const setting = parseSetting(given, fromFile[name]);
    return [name, setting ?? read.complain(variable, EXPECTED.zh, EXPECTED.en, JSON.stringify(given), fromFile[name])];
  });
  return Object.freeze(Object.fromEntries(settings)) as LimitSettings;
}

/**
 * A file of limits: one line each, `depth: 12 warn`; what it does not name stays as it is.
 * @throws naming the line that is wrong
 */
export function parseLimits(text: string): LimitSettings {
  const table: unknown = parse(text) ?? {};
  if (typeof table !== 'object' || Array.isArray(table))
    throw new Error('应为「名称: 上限 方式」的映射 · expected a mapping of names to limits');
  const changes = Object.entries(table as object).map(([name, value]): [LimitName, LimitSetting] => {
    const known = limits.find((limit) => limit.name === name);
    if (!known) throw new Error(`没有名为 ${name} 的限制 · there is no limit named ${name}`);
    const setting = parseSetting(value, known.setting);
    if (!setting) throw new Error(`${name} 应为${EXPECTED.zh} · ${name} should be ${EXPECTED.en}`);
    return [known.name, setting];
  });
  return Object.freeze({ ...defaultLimits, ...Object.fromEntries(changes) });
}

/** undefined when it is neither a whole number, a mode, nor the one and then the other. */
function parseSetting(value: unknown, fallback: LimitSetting): LimitSetting | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const found = /^(\d{1,15})?\s*([a-z]+)?$/.exec(String(value).trim());
  const [, limit, mode] = found ?? [];
  if (limit === undefined && mode === undefined) return undefined;
  if (mode !== undefined && !(LIMIT_MODES as readonly string[]).includes(mode)) return undefined;
  return Object.freeze({ limit: limit === undefined ? fallback.limit : Number(limit), mode: (mode as LimitMode) ?? fallback.mode });
}
