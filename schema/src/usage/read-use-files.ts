import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { unreadableUse } from '../report/usage-messages.js';
import { Refusal } from '../report/refusal.js';
import { readUseFile, type UseFile } from './use-file.js';

/**
 * Reads what gateways wrote: files, and of folders those that are called as a gateway calls them. What is wrong with any is said at once.
 * @throws Refusal (usage)
 */
export function readUseFiles(paths: readonly string[]): readonly UseFile[] {
  const refusals: Refusal[] = [];
  const attempt = <Result>(work: () => readonly Result[]): readonly Result[] => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  };
  const named = [...new Set(paths.flatMap((path) => attempt(() => useFilesAt(path))))];
  const files = named.flatMap((file) => attempt(() => [readUseFile(file)]));
  const problems = refusals.flatMap(({ problems: found }) => found);
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return files;
}

function useFilesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /^use-.*\.json$/.test(name));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [unreadableUse(path, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}
