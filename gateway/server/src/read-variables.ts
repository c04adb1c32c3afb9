import { readFileSync } from 'node:fs';
import { type Complaint, StartupProblem } from './startup-problem.js';

export type Environment = Readonly<Record<string, string | undefined>>;
export type VariableReader = ReturnType<typeof readVariables>;
export interface Expected {
  readonly zh: string;
  readonly en: string;
}

/**
 * Reads settings one by one and collects every complaint, so that an operator mends a wrong environment in one go.
 * A reader answers the fallback when it complains: `finish` throws before anyone could use it.
 */
export function readVariables(environment: Environment) {
  const complaints: Complaint[] = [];

  /** An unset variable and an empty one are the same: compose files and shells leave empty ones behind. */
  const text = <T extends string | undefined>(variable: string, fallback: T): string | T => environment[variable]?.trim() || fallback;

  const complain = <T>(variable: string, expectedZh: string, expectedEn: string, came: string, fallback: T): T => {
    complaints.push({ variable, expectedZh, expectedEn, came });
    return fallback;
  };

  /** What `make` makes of a value; what it throws becomes part of the complaint. */
  const made = <T>(variable: string, given: string, { zh, en }: Expected, make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      return complain(variable, zh, en, `${quote(given)} (${reasonOf(error)})`, undefined);
    }
  };

  return {
    text,
    complain,

    whole(variable: string, fallback: number, { min, max }: { min: number; max: number }): number {
      const given = text(variable, undefined);
      if (given === undefined) return fallback;
      const value = Number(given);
      if (/^\d+$/.test(given) && value >= min && value <= max) return value;
      return complain(variable, ` ${min} 到 ${max} 的整数`, `a whole number from ${min} to ${max}`, quote(given), fallback);
    },

    choice<T extends string>(variable: string, fallback: T, choices: readonly T[]): T {
      const given = text(variable, fallback);
      if ((choices as readonly string[]).includes(given)) return given as T;
      const list = choices.join(' | ');
      return complain(variable, `以下之一：${list}`, `one of ${list}`, quote(given), fallback);
    },

    /** `given` is for a variable that says more than an address: the address in it. */
    url(variable: string, fallback: string, given = text(variable, fallback)): string {
      if (isPlainHttpUrl(given)) return new URL(given).href;
      return complain(
        variable,
        ' http 或 https 地址（不含口令），例如 http://127.0.0.1:4001/graphql',
        'an http or https URL without credentials, such as http://127.0.0.1:4001/graphql',
        quote(given.replace(/\/\/[^/@]*@/, '//***@')),
        fallback,
      );
    },

    made,

    /** The text of a file, handed to `parse`; what `parse` throws becomes part of the complaint. */
    file: <T>(variable: string, path: string, expected: Expected, parse: (text: string) => T): T | undefined =>
      made(variable, path, expected, () => parse(readFileSync(path, 'utf8'))),

    /** @throws {StartupProblem} with everything that was wrong */
    finish(): void {
      if (complaints.length > 0) throw new StartupProblem(complaints);
    },
  };
}

function isPlainHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !hash;
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return '文件不存在 · no such file';
  return message.split('\n')[0]!;
}

/** Long values are cut: a whole file pasted into a variable should not fill the terminal. */
const quote = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
