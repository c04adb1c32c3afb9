import { Refusal } from '../../schema/src/report/refusal.js';

/** What a refusal says: its exit code, and each problem as `CODE file:line what`, in English. */
export async function refusalOf(act: () => unknown): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      code: error.exitCode,
      said: error.problems.map(({ code, file, line, what }) =>
        [code, file && `${file}${line ? `:${line}` : ''}`, what.en].filter(Boolean).join(' '),
      ),
    };
  }
  throw new Error('nothing was refused');
}
