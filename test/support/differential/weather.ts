import { GraphQLError } from 'graphql';
import { digest } from './digest.js';

/** What fails while an operation runs. The same for every gateway that runs it: it depends on whose field is read, not on who reads it. */
export interface Weather {
  readonly words: string;
  readonly unavailable: ReadonlySet<string>;
  /** @throws where the field of this record is broken */
  strike(type: string, record: unknown, field: string): void;
}

const errorOf = (whose: string): GraphQLError => new GraphQLError(`broken: ${whose}`, { extensions: { code: 'BROKEN' } });

/** For a resolver that cannot answer: an error that names its record, so that its place can be judged. @throws always */
export function broken(type: string, id: string, field: string): never {
  throw errorOf(`${type} ${id} ${field}`);
}

export const fairWeather: Weather = { words: 'nothing fails', unavailable: new Set(), strike: () => undefined };

/** One field in `1 / share` is broken, of each record on its own. */
export function brokenFields(seed: number, share: number, unavailable: ReadonlySet<string> = new Set()): Weather {
  const words = [`1 field in ${share} broken (${seed})`, ...[...unavailable].map((name) => `${name} unavailable`)].join(', ');
  return {
    words,
    unavailable,
    strike(type, record, field) {
      const whose = `${type} ${identity(record)} ${field}`;
      if (digest(seed, whose) % share === 0) throw errorOf(whose);
    },
  };
}

export const outage = (...subgraphs: readonly string[]): Weather => ({
  words: `${subgraphs.join(' and ')} unavailable`,
  unavailable: new Set(subgraphs),
  strike: () => undefined,
});

/** Half of the days are fair; on the others fields are broken, a subgraph is unavailable, or both. */
export function mixedWeather(number: number, subgraphs: readonly string[]): Weather {
  const dice = digest(number, 'weather') % 8;
  const seed = digest(number, 'broken') % 1000;
  const unlucky = subgraphs[digest(number, 'outage') % subgraphs.length]!;
  if (dice < 4) return fairWeather;
  if (dice < 6) return brokenFields(seed, 12);
  return dice === 6 ? outage(unlucky) : brokenFields(seed, 20, new Set([unlucky]));
}

/** A record is known by its id; one without an id (a value) by all it is. */
function identity(record: unknown): string {
  if (typeof record !== 'object' || record === null) return '';
  const { id } = record as { id?: unknown };
  return typeof id === 'string' ? id : JSON.stringify(record);
}
