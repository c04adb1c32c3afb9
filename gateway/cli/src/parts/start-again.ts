import type { Part } from './part.js';

/** What `start` had worked out for its parts, and another shell does not know. Never a database's address: it may hold a password. */
const TOLD = ['GATEWAY_URL', 'REDSAIL_DATA'];

/**
 * The command that starts one ended department again, from any folder and any shell. It names the Node.js that `start` itself runs on:
 * the `node` of the shell may be older than what the parts need.
 */
export function startAgain({ program, words, environment, portVariable }: Part): string {
  const variables = [portVariable, ...TOLD].map((name) => `${name}=${quoted(environment[name] ?? '')}`);
  return [...variables, quoted(process.execPath), quoted(program), ...words].join(' ');
}

/** A word of a POSIX shell. */
const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
