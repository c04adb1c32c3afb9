/** Answers that are being worked out, by who asks and by what is asked. */
export interface UnderWay<Asker, Answer> {
  find(asker: Asker, question: string): Promise<Answer> | undefined;
  /** Keeps the answer findable until it is there, or will never be. */
  keep(asker: Asker, question: string, answer: Promise<Answer>): Promise<Answer>;
}

/**
 * When a Map grows, its table is copied and the old one left behind with all it held. Where questions come and go without end such a table
 * outlives the young generation, and would hold its answers until the next full collection, a hundred KB each: so a Map here never holds an
 * answer, but a place that lets go of it.
 */
interface Place<Answer> {
  answer: Promise<Answer> | undefined;
}

export function createUnderWay<Asker, Answer>(): UnderWay<Asker, Answer> {
  const byAsker = new Map<Asker, Map<string, Place<Answer>>>();

  return {
    find: (asker, question) => byAsker.get(asker)?.get(question)?.answer,
    keep(asker, question, answer) {
      let ofAsker = byAsker.get(asker);
      if (!ofAsker) byAsker.set(asker, (ofAsker = new Map()));
      const place: Place<Answer> = { answer };
      ofAsker.set(question, place);
      const letGo = () => {
        place.answer = undefined;
        ofAsker.delete(question);
        if (ofAsker.size === 0) byAsker.delete(asker);
      };
      answer.then(letGo, letGo);
      return answer;
    },
  };
}
