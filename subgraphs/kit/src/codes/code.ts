/** What is wrong with a code and what was expected. Never repeats the code itself: it may be a person's. */
export interface CodeProblem {
  /** The standard's section or the invariant that was broken, e.g. `S3`. */
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/** A kind of identifier that a standard describes. Each is one file here; know one, know all. */
export interface Code {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The standard that the code follows, e.g. `GB 32100-2015`. */
  readonly standard: string;
  /** A valid, synthetic code (province 59, which is assigned to nobody). */
  readonly example: string;
  /** The form that is stored: blanks around it gone, letters upper-case where the standard wants them so. Never guesses missing digits. */
  normalise(text: string): string;
  /**
   * What is wrong with a normalised code; undefined when it is valid.
   * @param today the clock's day, `YYYY-MM-DD`, for codes that hold a date; without it a date in the future passes
   */
  problem(text: string, today?: string): CodeProblem | undefined;
}

/** Upper-cases a–z only: `toUpperCase` would turn ı into I and ß into SS, and so make a wrong code right. */
export const upperAscii = (text: string): string => text.trim().replace(/[a-z]+/g, (letters) => letters.toUpperCase());
