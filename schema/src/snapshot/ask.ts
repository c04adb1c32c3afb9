import { ExitCode } from '../exit-code.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { redirected, tooLarge, tooSlow, unreachable } from './address-messages.js';
import type { Header } from './read-headers.js';

export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Question {
  readonly url: URL;
  /** Of the caller. */
  readonly headers: readonly Header[];
  readonly limits: Limits;
  readonly accept: string;
  /** JSON; makes it a POST. */
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly type: string;
  readonly text: string;
}

/** An address as it may be shown: neither query nor credentials. */
export const shownUrl = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/**
 * Asks one address, once. A redirection is an error: headers of the caller may be secrets, and are not carried to where a server points.
 * @throws Refusal (usage) where nothing answers, in time and at a bearable length
 */
export async function ask({ url, headers, limits, accept, body }: Question): Promise<Answer> {
  const shown = shownUrl(url);
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: [['accept', accept], ...(body === undefined ? [] : [['content-type', 'application/json'] as const]), ...headers] as [
        string,
        string,
      ][],
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.seconds * 1000),
      ...(body !== undefined && { body }),
    });
    const { status, ok } = response;
    const location = response.headers.get('location');
    if (status >= 300 && status < 400 && location && URL.canParse(location, url.href))
      refuse(redirected(shown, status, shownUrl(new URL(location, url))));
    const type = response.headers.get('content-type') ?? '';
    return { status, ok, type, text: await textOf(response, () => tooLarge(shown, limits.megabytes), limits.megabytes) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if ((error as Error).name === 'TimeoutError') refuse(tooSlow(shown, limits.seconds));
    refuse(unreachable(shown, reasonOf(error as Error)));
  }
}

async function textOf({ body }: Response, tooMuch: () => Problem, megabytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let left = megabytes * 1024 * 1024;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    left -= chunk.length;
    if (left < 0) refuse(tooMuch());
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** fetch wraps what happened: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
function reasonOf({ cause, message }: Error): string {
  const { code, message: said } = (cause ?? {}) as { readonly code?: string; readonly message?: string };
  return code ?? said ?? message;
}

function refuse(problem: Problem): never {
  throw new Refusal(ExitCode.USAGE, [problem]);
}
