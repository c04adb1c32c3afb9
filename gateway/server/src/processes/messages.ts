/** What the supervisor and its workers tell each other over their channel. */
export type ToWorker =
  /** Stop in order. */
  | { readonly redsail: 'stop' }
  | { readonly redsail: 'question'; readonly id: number; readonly topic: string }
  | { readonly redsail: 'answers'; readonly id: number; readonly values: readonly unknown[] };

export type ToSupervisor =
  /** It listens. */
  | { readonly redsail: 'listening' }
  | { readonly redsail: 'ask'; readonly id: number; readonly topic: string; readonly patienceMs: number }
  /** `known` is false where nobody answers the topic. */
  | { readonly redsail: 'answer'; readonly id: number; readonly known: boolean; readonly value?: unknown };

/** Other libraries (a metrics client, a debugger) use the channel too. */
export const isOurs = (message: unknown): message is { readonly redsail: string } =>
  typeof message === 'object' && message !== null && 'redsail' in message;
