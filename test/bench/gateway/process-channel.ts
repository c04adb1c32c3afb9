/** The far end of bench-process.ts: how a process of the bench learns what to do, and answers questions meanwhile. */
export const instructions = <Spec>(): Spec => JSON.parse(process.argv[2]!) as Spec;

type Answers = Readonly<Record<string, (argument: never) => unknown>>;

/** Says that all is ready, then answers. Ends with the process that started it. */
export function answerMessages(answers: Answers): void {
  process.on('message', async ({ id, ask, argument }: { id: number; ask: string; argument: never }) => {
    process.send!({ id, answer: (await answers[ask]!(argument)) ?? null });
  });
  process.on('disconnect', () => process.exit());
  process.send!({ ready: true });
}
