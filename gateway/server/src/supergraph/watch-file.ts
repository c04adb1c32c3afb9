import { watch, type FSWatcher } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TextWatch } from './supergraph-source.js';

/** A writer that does not rename writes in several steps: what it does is looked at when it has been quiet for so long. */
const QUIET_MS = 50;

/**
 * Follows a file. Its folder is watched and not the file itself, so that a file renamed into place is seen, and a folder swapped by a link
 * (as Kubernetes does it) as well; where nothing is told, as on network drives, the file is looked at every `pollMs`.
 */
export const watchFile =
  (path: string, pollMs: number): TextWatch =>
  (changed, failed) => {
    let stopped = false;
    let seen = '';
    let quiet: NodeJS.Timeout | undefined;
    /** Looks never overlap: a slow one could end after a later one, with an older text. */
    let looks = Promise.resolve();

    const look = async (): Promise<void> => {
      if (stopped) return;
      try {
        const before = await mark(path);
        if (before === seen) return;
        const text = await readFile(path, 'utf8');
        // Written to while it was read: the next look gets the whole of it.
        if ((await mark(path)) !== before) return soon();
        seen = before;
        if (!stopped) changed(text);
      } catch (error) {
        // Told once, not at every look.
        const missing = `- ${(error as NodeJS.ErrnoException).code}`;
        if (seen !== missing && !stopped) failed(error as Error);
        seen = missing;
      }
    };
    const soon = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(() => (looks = looks.then(look)), QUIET_MS);
    };

    const poll = setInterval(() => (looks = looks.then(look)), pollMs);
    const watcher = watchFolder(dirname(path), soon);
    looks = look();
    return () => {
      stopped = true;
      clearTimeout(quiet);
      clearInterval(poll);
      watcher?.close();
    };
  };

const mark = async (path: string): Promise<string> => {
  const { ino, size, mtimeMs } = await stat(path);
  return `${ino} ${size} ${mtimeMs}`;
};

/** Not every file system can be watched, and a folder may go: the polling stays. */
function watchFolder(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, changed).on('error', () => {});
  } catch {
    return undefined;
  }
}
