import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Department } from '../../support/built-program.js';
import type { Stack } from '../../support/stack.js';
import { judge, type GraphAnswer, type Verdict } from './judge.js';
import { QUESTIONS, type Question } from './questions.js';

export type Tally = Record<Verdict, number>;

/** Callers that ask all the time, one question at a time each. */
export interface Crowd {
  /** The department that is being harmed, or is not known to have recovered yet. */
  ill: Department | undefined;
  /** What was counted since the last call. */
  take(): Tally;
  /** When the last answer came that was not complete, on the clock of `performance.now()`. */
  lastGap(): number;
  /** The first answers that should not be, to look at. */
  readonly bad: string[];
  stop(): Promise<void>;
}

interface Known extends Question {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

const KEPT_BAD = 5;
/** What a caller takes to read an answer: the harm is to be seen, not what too much load does. */
const READING_MS = 1_000;
const none = (): Tally => ({ complete: 0, partial: 0, refused: 0, foreign: 0, wrong: 0 });

export async function gatherCrowd(stack: Stack, size: number): Promise<Crowd> {
  const questions = await Promise.all(QUESTIONS.map((question) => learn(stack, question)));
  const { origin, pathname } = new URL(stack.url('gateway'));
  const pool = new Pool(origin, { connections: size });
  let tally = none();
  let gapAt = 0;
  let going = true;

  const ask = async ({ body, headers, ...known }: Known): Promise<Verdict> => {
    // The department that is ill at either end: a harm may begin or end while the question is under way.
    const before = crowd.ill;
    try {
      const reply = await pool.request({ method: 'POST', path: pathname, headers, body });
      const answer = (await reply.body.json()) as GraphAnswer;
      if (reply.statusCode !== 200) return 'refused';
      const verdict = judge(answer, known.answer, known, crowd.ill ?? before);
      if ((verdict === 'wrong' || verdict === 'foreign') && crowd.bad.length < KEPT_BAD) {
        crowd.bad.push(
          `${verdict}: ${known.name} while ${crowd.ill ?? before ?? 'nobody'} is ill: ${JSON.stringify(answer.errors ?? answer.data).slice(0, 500)}`,
        );
      }
      return verdict;
    } catch {
      return 'refused';
    }
  };
  const caller = async (number: number): Promise<void> => {
    for (let turn = number; going; turn += 1) {
      const verdict = await ask(questions[turn % questions.length]!);
      tally[verdict] += 1;
      if (verdict !== 'complete') gapAt = performance.now();
      await pause(READING_MS);
    }
  };
  const crowd: Crowd = {
    ill: undefined,
    bad: [],
    take() {
      const taken = tally;
      tally = none();
      return taken;
    },
    lastGap: () => gapAt,
    async stop() {
      going = false;
      await Promise.all(callers);
      await pool.close();
    },
  };
  const callers = Array.from({ length: size }, (_, number) => caller(number));
  return crowd;
}

/** The right answer, while everything is well. */
async function learn(stack: Stack, question: Question): Promise<Known> {
  const { document, role } = question;
  const headers = {
    'content-type': 'application/json',
    ...(role === undefined ? {} : { authorization: `Bearer ${await stack.token(role)}` }),
  };
  return { ...question, headers, body: JSON.stringify({ query: document }), answer: await stack.ask(document, {}, role) };
}
