/** Answers that are being worked out, by who asks and by what is asked. */
export interface UnderWay<Asker, Answer> {
  find(asker: Asker, question: string): Promise<Answer> | undefined;
  /** Keeps the answer findable until it is there, or will never be. */
  keep(asker: Asker, question: string, answer: Promise<Answer>): Promise<Answer>;
}

/**
 * When a Map grows, its table is copied and the old one left behind with all it held. Where questions come and go without end such a table
 * outlives the young generation, and would hold its answers until the next full collection, a hundred KB each: so the Map here never holds an
 * answer, but a place that lets go of it.
 */
interface Place<Asker, Answer> {
  readonly asker: Asker;
  answer: Promise<Answer> | undefined;
  /** Of another who asks the same, which is rare. */
  next: Place<Asker, Answer> | undefined;
}

export function createUnderWay<Asker, Answer>(): UnderWay<Asker, Answer> {
  const places = new Map<string, Place<Asker, Answer>>();

  const leave = (question: string, place: Place<Asker, Answer>): void => {
    place.answer = undefined;
    const first = places.get(question)!;
    if (first === place) {
      if (place.next === undefined) places.delete(question);
      else places.set(question, place.next);
      return;
    }
    let before = first;
    while (before.next !== place) before = before.next!;
    before.next = place.next;
  };

  return {
    find(asker, question) {
      let place = places.get(question);
      while (place !== undefined && place.asker !== asker) place = place.next;
      return place?.answer;
    },
    keep(asker, question, answer) {
      const place = { asker, answer, next: places.get(question) };
      places.set(question, place);
      const end = (): void => leave(question, place);
      answer.then(end, end);
      return answer;
    },
  };
}
