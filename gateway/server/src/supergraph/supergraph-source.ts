import type { Logger } from '../telemetry/log.js';
import { follow } from './follow.js';
import { parseSupergraph, type Supergraph } from './parse-supergraph.js';
import { pollUrl } from './poll-url.js';
import { readBeside } from './read-beside.js';
import type { HistoryWish } from './supergraph-place.js';
import { watchFile } from './watch-file.js';
import { watchHistory } from './watch-history.js';

/**
 * Where supergraphs come from; `pollMs` is how often it is looked at, at least. With `history` the supergraph is not there itself, but a
 * history that names it.
 */
export type SupergraphOrigin = ({ readonly path: string } | { readonly url: string }) & {
  readonly pollMs: number;
  readonly history?: HistoryWish | undefined;
};

/** What `/ready` and the metrics tell of it. */
export interface SupergraphStanding {
  readonly version: string;
  /** Its number in the history that it comes from; null where it comes from none. */
  readonly historyVersion: number | null;
  readonly loadedAt: Date;
  /** Supergraphs that took the place of another since the start. */
  readonly reloads: number;
  readonly refusals: number;
  readonly lastRefused: Refused | null;
  /** Looks at the origin that came to nothing: no file, no answer. */
  readonly failedLooks: number;
}

export interface Refused {
  readonly version: string;
  readonly at: Date;
  readonly reasons: readonly string[];
}

export interface SupergraphSource {
  readonly initial: Supergraph;
  /**
   * Each new supergraph is handed to `apply`, one after another. Where it rejects, the supergraph is refused with the reasons, and the
   * last one that was applied goes on being served.
   */
  onUpdate(apply: (next: Supergraph) => Promise<void>): void;
  standing(): SupergraphStanding;
  stop(): Promise<void>;
}

export interface SourceOptions {
  readonly initial: Supergraph;
  readonly origin: SupergraphOrigin | undefined;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** How a text is followed: each time another one is there, it is handed on. Answers how to stop. */
export type TextWatch = (changed: (text: string) => void, failed: (error: Error) => void) => () => void;

/**
 * How supergraphs are followed: as texts, with their number where they come from a history; or refused under the name of their version, when
 * they must not be served whatever they say.
 */
export type Watch = (
  changed: (text: string, historyVersion?: number) => void,
  failed: (error: Error) => void,
  refused: (version: string, error: Error) => void,
) => () => void;

export function createSupergraphSource({ initial, origin, clock, log }: SourceOptions): SupergraphSource {
  let current = { version: initial.version, historyVersion: initial.historyVersion ?? null, loadedAt: clock() };
  let reloads = 0;
  let refusals = 0;
  let failedLooks = 0;
  let lastRefused: Refused | null = null;

  const refuse = (version: string, error: Error): void => {
    const reasons = reasonsOf(error);
    refusals += 1;
    lastRefused = { version, at: clock(), reasons };
    log.error({ supergraph: version, serving: current.version, reasons }, 'supergraph refused');
  };
  const followed = follow({
    initial: initial.sdl,
    watch: watchOf(origin, initial),
    refuse,
    parse: parseSupergraph,
    applied: ({ version, historyVersion }) => {
      log.info({ supergraph: version, historyVersion, before: current.version }, 'supergraph loaded');
      current = { version, historyVersion: historyVersion ?? null, loadedAt: clock() };
      reloads += 1;
    },
    renumbered: (historyVersion) => (current = { ...current, historyVersion: historyVersion ?? null }),
    failed: (error) => {
      failedLooks += 1;
      log.warn({ reason: reasonsOf(error)[0], serving: current.version }, 'supergraph not found where it should be');
    },
  });

  return {
    initial,
    onUpdate: (apply) => followed.start(apply),
    standing: () => ({ ...current, reloads, refusals, lastRefused, failedLooks }),
    stop: () => followed.stop(),
  };
}

function watchOf(origin: SupergraphOrigin | undefined, initial: Supergraph): Watch {
  if (!origin) return () => () => {};
  const { pollMs, history } = origin;
  const watch = 'path' in origin ? watchFile(origin.path, pollMs) : pollUrl(origin.url, pollMs);
  return history ? watchHistory({ ...history, watch, read: (file) => readBeside(origin, file), initial, againMs: pollMs }) : watch;
}

const MOST_REASONS = 5;
const LONGEST_REASON = 300;

/** For logs and `/ready`: short, and without the addresses that a supergraph or a system's message may quote. */
const reasonsOf = ({ message }: Error): string[] =>
  message
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_REASONS)
    .map((line) => line.replace(/\bhttps?:\/\/[^\s"')]+/g, '…').slice(0, LONGEST_REASON));
