/** Why a command ended without doing its work. Programs and scripts look at the number, people at the message. */
export const ExitCode = { DONE: 0, FAILED: 1, BAD_INPUT: 2 } as const;

/** A refusal or failure that the user can act on: shown without a stack, in Chinese and English. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    message: string,
    readonly exitCode: number = ExitCode.FAILED,
  ) {
    super(message);
  }
}

/** What the user gave is wrong: exit code 2. */
export const badInput = (zh: string, en: string): Problem => new Problem(`${zh} · ${en}`, ExitCode.BAD_INPUT);

/** What the user gave is right, and still it did not work: exit code 1. */
export const failure = (zh: string, en: string): Problem => new Problem(`${zh} · ${en}`, ExitCode.FAILED);

/** The one wording for a wrong environment variable: its name, what was expected, what came. */
export const wrongVariable = (name: string, expected: { zh: string; en: string }, came: string): Problem =>
  badInput(`${name} 有误：应为${expected.zh}，实为 ${came}`, `${name} is wrong: expected ${expected.en}, came ${came}`);
