import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface NotedPart {
  readonly name: string;
  readonly pid: number | null;
  readonly port: number;
  readonly startedAt: string;
  readonly log: string;
}

/** `<data>/run/parts.json`: what the last `start` started, for `status`, `stop` and `reset`. */
export interface PartsFile {
  /** The process of `start` itself, and the script it runs: a process id alone may belong to somebody else by now. */
  readonly supervisor: { readonly pid: number; readonly script: string };
  readonly gatewayUrl: string;
  readonly parts: readonly NotedPart[];
}

const fileIn = (data: string): string => join(data, 'run', 'parts.json');

export function writePartsFile(data: string, content: PartsFile): void {
  const file = fileIn(data);
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and renamed: a reader never sees half of it.
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export const removePartsFile = (data: string): void => rmSync(fileIn(data), { force: true });

/** The file of a `start` that is still running; of one that was killed, nothing. */
export function runningParts(data: string): PartsFile | undefined {
  const content = readPartsFile(data);
  return content && isRunning(content.supervisor) ? content : undefined;
}

function readPartsFile(data: string): PartsFile | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(data), 'utf8')) as PartsFile;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, script }: PartsFile['supervisor']): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const folder = readlinkSync(`/proc/${pid}/cwd`);
    return words.some((word) => resolve(folder, word) === script);
  } catch {
    return true;
  }
}
