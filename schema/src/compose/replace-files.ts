import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { stuckFile, unwritableFile } from '../report/messages.js';
import { Refusal } from '../report/refusal.js';

/** A file and its new text; without one it is removed. */
export type Replacement = readonly [file: string, text: string | undefined];

/**
 * Everything is written aside first: what a full disk or a closed folder prevents has changed nothing. Then each file changes in one step and
 * in this order, for a gateway that watches one must never read half of it.
 * @param unwritable what is said of a file that cannot be written at all
 * @throws Refusal (usage)
 */
export function replaceFiles(replacements: readonly Replacement[], unwritable: typeof unwritableFile = unwritableFile): void {
  const asides = new Set<string>();
  let current = '';
  let isWritten = false;
  try {
    for (const [file, text] of replacements) {
      if (text === undefined) continue;
      current = file;
      mkdirSync(dirname(file), { recursive: true });
      asides.add(aside(file));
      writeFileSync(aside(file), text);
    }
    isWritten = true;
    for (const [file, text] of replacements) {
      current = file;
      if (text === undefined) rmSync(file, { force: true });
      else renameSync(aside(file), file);
      asides.delete(aside(file));
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refusal(ExitCode.USAGE, [isWritten ? stuckFile(current, reason) : unwritable(current, reason)]);
  } finally {
    for (const file of asides) removeAside(file);
  }
}

/** Where even that fails the reason is the one that is told already. */
function removeAside(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

const aside = (file: string): string => `${file}.${process.pid}.tmp`;

/** What a process that was killed has left aside in a folder, of the files that `isOurs` knows by name. */
export function leftAside(folder: string, isOurs: (name: string) => boolean): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.\d+\.tmp$/.test(name) && isOurs(name.replace(/\.\d+\.tmp$/, '')))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
