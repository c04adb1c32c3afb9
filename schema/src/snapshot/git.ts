import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, posix, relative, sep } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import { gitFailed } from './snapshot-messages.js';

/** A git repository, bare or not, as far as its objects go: nothing is checked out, nothing is written, nothing is fetched. */
export interface Repository {
  readonly shallow: boolean;
  /** The full hash of the commit that a ref means; nothing where there is none (or it is no commit). */
  readonly commitOf: (ref: string) => Promise<string | undefined>;
  /** The path inside the repository, with slashes, of a file of the working tree; nothing for one outside. */
  readonly pathOf: (file: string) => string | undefined;
  /** Texts by path, as they stood at a commit; those that were not there are left out. */
  readonly read: (commit: string, paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/**
 * The repository that a folder, which need not exist any more, belongs to; `reason` is what git says where it finds none or may not read it.
 * @throws Refusal (usage) where git fails later on
 */
export async function openRepository(folder: string): Promise<Repository | { readonly reason: string }> {
  const here = existingAbove(folder);
  const found = await git(here, ['rev-parse', '--show-prefix', '--is-shallow-repository']).catch((error: Error) => ({ error }));
  if ('error' in found) return { reason: found.error.message };
  if (found.code !== 0) return { reason: found.said };
  const [prefix = '', shallow] = found.out.toString().split('\n');
  return {
    shallow: shallow === 'true',
    async commitOf(ref) {
      // No ref begins so, but options do; git's own `--end-of-options` is younger than many a git in CI.
      if (ref.startsWith('-')) return undefined;
      const { code, out } = await git(here, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
      return code === 0 ? out.toString().trim() : undefined;
    },
    pathOf(file) {
      const path = posix.join(prefix, relative(here, file).split(sep).join('/'));
      return isAbsolute(relative(here, file)) || path.startsWith('../') ? undefined : path;
    },
    async read(commit, paths) {
      // The protocol takes a name a line.
      const asked = paths.filter((path) => !path.includes('\n'));
      const { code, out, said } = await git(
        here,
        ['cat-file', '--batch', '--follow-symlinks'],
        asked.map((path) => `${commit}:${path}\n`).join(''),
      );
      if (code !== 0) throw new Refusal(ExitCode.USAGE, [gitFailed(said)]);
      return textsIn(out, asked);
    },
  };
}

/** What `cat-file --batch` answers, in the order of the questions: `<hash> blob <bytes>`, a line feed, the bytes, a line feed; or a line that says why not. */
function textsIn(out: Buffer, paths: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const end = out.indexOf('\n', at);
    const header = out.toString('utf8', at, end);
    at = end + 1;
    // `symlink 12`, `dangling 7` and the like are followed by a name of so many bytes: a link that leads out of the commit.
    const [, kind, bytes] = /^(?:[0-9a-f]+ (blob|tree|commit|tag)|dangling|loop|symlink|notdir) (\d+)$/.exec(header) ?? [];
    if (bytes === undefined) continue;
    if (kind === 'blob') texts.set(path, out.toString('utf8', at, at + Number(bytes)));
    at += Number(bytes) + 1;
  }
  return texts;
}

/** A working tree may lack a folder that a commit has, and a bare repository has none of them. */
const existingAbove = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : existingAbove(dirname(folder));

const GIT_SECONDS = 60;

interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  /** The first line of what it complains of. */
  readonly said: string;
}

/** Runs git without a shell. @throws Error when there is no git */
const git = (folder: string, words: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', [...words], { cwd: folder, timeout: GIT_SECONDS * 1000 });
    const out: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code, out: Buffer.concat(out), said: said.trim().split('\n')[0] || `${signal ?? code}` }),
    );
    // Where it fails at once it does not read what it is asked: its words say more than EPIPE.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
