import { createHash } from 'node:crypto';
import type { Supergraph } from './parse-supergraph.js';
import type { Watch } from './supergraph-source.js';

export interface FollowOptions {
  /** The text that is being served at first. */
  readonly initial: string;
  readonly watch: Watch;
  readonly parse: (text: string, historyVersion: number | undefined) => Supergraph;
  readonly applied: (supergraph: Supergraph) => void;
  /** What is served has got another number in its history. */
  readonly renumbered: (historyVersion: number | undefined) => void;
  readonly refuse: (version: string, error: Error) => void;
  /** A look that found no text. */
  readonly failed: (error: Error) => void;
}

interface Offered {
  readonly text: string;
  readonly historyVersion: number | undefined;
}

export interface Followed {
  start(apply: (next: Supergraph) => Promise<void>): void;
  stop(): Promise<void>;
}

/**
 * Takes up the texts of a watch one after another. Of several that come while one is being taken up only the newest counts, and a text
 * that was judged is not judged again until another has come.
 */
export function follow({ initial, watch, parse, applied, renumbered, refuse, failed }: FollowOptions): Followed {
  let serving = initial;
  let judged = initial;
  let waiting: Offered | undefined;
  let working: Promise<void> | undefined;
  let unwatch: (() => void) | undefined;
  let stopped = false;

  const takeUp = async ({ text, historyVersion }: Offered, apply: (next: Supergraph) => Promise<void>): Promise<void> => {
    try {
      const next = parse(text, historyVersion);
      await apply(next);
      serving = text;
      applied(next);
    } catch (error) {
      refuse(createHash('sha256').update(text).digest('hex').slice(0, 12), error as Error);
    }
  };
  const takeUpNext = (apply: (next: Supergraph) => Promise<void>): void => {
    const offered = waiting;
    if (working || stopped || offered === undefined) return;
    waiting = undefined;
    const { text, historyVersion } = offered;
    const isJudged = text === judged;
    judged = text;
    // Nothing new, or a bad one was taken back: what is served stands there again.
    if (text === serving) return renumbered(historyVersion);
    if (isJudged) return;
    working = takeUp(offered, apply).finally(() => {
      working = undefined;
      takeUpNext(apply);
    });
  };

  return {
    start(apply) {
      unwatch = watch(
        (text, historyVersion) => {
          waiting = { text, historyVersion };
          takeUpNext(apply);
        },
        (error) => !stopped && failed(error),
        (version, error) => !stopped && refuse(version, error),
      );
    },
    async stop() {
      stopped = true;
      unwatch?.();
      await working;
    },
  };
}
