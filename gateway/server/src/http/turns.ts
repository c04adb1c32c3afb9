/** Lets operations begin so that those under way come to their end first. */
export interface Turns {
  /** Undefined when an operation may begin at once. */
  begin(): Promise<void> | undefined;
  end(): void;
  /** An operation under way has got something to go on with. */
  goesOn(): void;
  /** How many wait to begin. */
  waiting(): number;
}

/** So many are under way in any case: while one waits for a subgraph the others have something to do. */
const FREE = 4;

/**
 * Where everybody begins at once, all are half done at the same time: every answer of a subgraph is held until the slowest is there, and the
 * garbage collector copies it again and again. Here a further operation begins when a turn of the event loop has brought nothing for those
 * under way, so that nothing waits while there is time for it, and a busy gateway holds no more than it needs to be busy.
 */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let isBusy = false;
  let isLooking = false;

  const look = (): void => {
    if (!isBusy || underWay < FREE) beginNext();
    isBusy = false;
    if (waiting.length > 0) setImmediate(look);
    else isLooking = false;
  };
  const beginNext = (): void => {
    underWay += 1;
    waiting.shift()!();
  };

  return {
    begin() {
      if (underWay < FREE && waiting.length === 0) {
        underWay += 1;
        return undefined;
      }
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (isLooking) return;
        isLooking = true;
        setImmediate(look);
      });
    },
    end() {
      underWay -= 1;
    },
    goesOn() {
      isBusy = true;
    },
    waiting: () => waiting.length,
  };
}
