import { ROWS, type Row } from './rows.js';

/** What the person at the bench may choose by variables; see the README of this folder. */
export interface BenchSettings {
  readonly rows: readonly Row[];
  readonly connections: readonly number[];
  readonly servers: readonly ServerName[];
  /** How long one server is under load at a stretch, and how often its turn comes. */
  readonly seconds: number;
  readonly rounds: number;
  /** `--max-semi-space-size` of all servers, in MB; 0 leaves it to Node.js. */
  readonly semiSpaceMb: number;
  /** Variables of ours beside those that every run gives it, `REDSAIL_A=1,REDSAIL_B=off`: to hold a switch against its opposite. */
  readonly environment: Readonly<Record<string, string>>;
  /** Instead of comparing, ours alone is put under load, and where its time went is printed. */
  readonly profile: boolean;
}

export const SERVERS = ['stock', 'ours', 'floor'] as const;
export type ServerName = (typeof SERVERS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws naming the variable, what was expected and what came */
export function benchSettings(environment: Environment = process.env): BenchSettings {
  const number = (name: string, fallback: number): number => {
    const text = environment[name] ?? String(fallback);
    const value = Number(text);
    if (text.trim() === '' || !(value >= 0)) throw new Error(`${name}: expected a number, came ${JSON.stringify(text)}`);
    return value;
  };
  const some = <Value extends string>(name: string, all: readonly Value[], fallback: readonly Value[] = all): Value[] => {
    const words = (environment[name] ?? fallback.join(',')).split(',').map((word) => word.trim());
    const wrong = words.find((word) => !all.includes(word as Value));
    if (wrong !== undefined) throw new Error(`${name}: expected some of ${all.join(',')}, came ${JSON.stringify(wrong)}`);
    return words as Value[];
  };
  const keys = some(
    'REDSAIL_BENCH_ROWS',
    ROWS.map(({ key }) => key),
  );
  return {
    rows: ROWS.filter(({ key }) => keys.includes(key)),
    connections: (environment.REDSAIL_BENCH_CONNECTIONS ?? '1,50').split(',').map((word) => {
      const count = Number(word);
      if (!Number.isInteger(count) || count < 1) {
        throw new Error(`REDSAIL_BENCH_CONNECTIONS: expected whole numbers like 1,50, came ${JSON.stringify(word)}`);
      }
      return count;
    }),
    servers: some('REDSAIL_BENCH_SERVERS', SERVERS),
    seconds: number('REDSAIL_BENCH_SECONDS', 3),
    rounds: Math.max(1, Math.round(number('REDSAIL_BENCH_ROUNDS', 5))),
    semiSpaceMb: number('REDSAIL_BENCH_SEMI_SPACE', 64),
    environment: switches(environment.REDSAIL_BENCH_ENV ?? ''),
    profile: environment.REDSAIL_BENCH_PROFILE === '1',
  };
}

export const nodeFlags = ({ semiSpaceMb }: BenchSettings): string[] => (semiSpaceMb > 0 ? [`--max-semi-space-size=${semiSpaceMb}`] : []);

function switches(text: string): Record<string, string> {
  const words = text.split(',').filter((word) => word !== '');
  const wrong = words.find((word) => !/^\w+=/.test(word));
  if (wrong !== undefined) throw new Error(`REDSAIL_BENCH_ENV: expected NAME=value,NAME=value, came ${JSON.stringify(wrong)}`);
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}
