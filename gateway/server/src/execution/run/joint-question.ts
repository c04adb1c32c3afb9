import type { SubgraphAnswer } from '../../subgraphs/read-answer.js';
import type { Octets } from '../../subgraphs/octets.js';
import type { Json } from './read-place.js';
import { Representations } from './representations.js';

/** One request of a question, under way or answered. */
export interface Asking {
  /** Position of the first entity that it asks for. */
  readonly first: number;
  readonly answer: Promise<SubgraphAnswer>;
}

/**
 * What several fetches of a plan ask, once for all of them. Those of one step ask with one request; and what an answer without errors has
 * brought is not asked again further down the plan, where the same entities are met once more.
 */
export class JointQuestion {
  /** Entities by their positions: null where the subgraph knows none, undefined where no answer has come. */
  readonly brought: (Json | null | undefined)[] = [];
  private readonly known = new Map<Octets, number>();
  private asked = 0;
  private waiting: Representations | undefined;
  private asking: Asking | undefined;

  /** @param keeps whether an answer may serve a later step: not after a mutation, nor where reading is logged */
  constructor(private readonly keeps: boolean) {}

  /** Where a fetch puts what it asks about. */
  get representations(): Representations {
    return (this.waiting ??= new Representations(this.asked, this.known));
  }

  /** Whether all of them are there already. */
  knows(positions: Iterable<number>): boolean {
    for (const position of positions) if (position >= this.asked) return false;
    return true;
  }

  /** Asks when all fetches of this step have said what they ask about. */
  ask(send: (representations: Representations) => Promise<SubgraphAnswer>): Asking {
    return (this.asking ??= { first: this.asked, answer: this.askAll(send) });
  }

  private async askAll(send: (representations: Representations) => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    await Promise.resolve();
    const representations = this.waiting!;
    this.asked += representations.texts.length;
    this.waiting = undefined;
    this.asking = undefined;
    const answer = await send(representations);
    const entities = answer.data?._entities as readonly (Json | null)[] | null | undefined;
    const isWhole = this.keeps && answer.errors.length === 0 && entities !== null && entities !== undefined;
    for (const [text, position] of representations.placed()) {
      this.brought[position] = entities?.[position - representations.first] ?? null;
      if (isWhole) this.known.set(text, position);
    }
    return answer;
  }
}
