import { ExitCode } from '../exit-code.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { badHeader } from './address-messages.js';

/** A request header: name and value. The value may be a secret, and nothing writes it. */
export type Header = readonly [name: string, value: string];

/** Reads `--header name:value`, as often as given. @throws Refusal (usage) that tells which one is wrong, and nothing of what it holds */
export function readHeaders(texts: readonly string[] = []): readonly Header[] {
  const problems: Problem[] = [];
  const headers = texts.flatMap((text, index): readonly Header[] => {
    const [, name, value] = HEADER.exec(text) ?? [];
    if (name && value) return [[name, value]];
    problems.push(badHeader(index + 1));
    return [];
  });
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return headers;
}

/** RFC 9110 §5.1 and §5.5; without the old `obs-text` bytes, which fetch takes for Latin-1. */
const HEADER = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*:\s*([\t\x20-\x7e]*[\x21-\x7e])\s*$/;

/** What a server says may hold what it was sent. */
export function withoutValues(text: string, headers: readonly Header[]): string {
  const secrets = headers.flatMap(([, value]) => [value, ...value.split(/\s+/)]).filter((secret) => secret.length >= SHORTEST);
  return secrets.reduce((left, secret) => left.replaceAll(secret, '…'), text);
}

/** Shorter ones guard nothing and stand in half of all words. */
const SHORTEST = 6;
