import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Cache } from './cache.js';

const MEGABYTE = 1024 * 1024;

export interface FileCacheOptions {
  readonly mostBytes?: number;
  /** The number of the user whose cache it is. */
  readonly user?: number | undefined;
}

/**
 * A cache of files in `folder`, one an entry: `composition/3f…e1.gz`. gzip's own checksum tells a damaged one, which is a miss.
 * A folder that cannot be written is a cache that holds nothing, and an entry of another user's is none: in a folder that everybody may write to,
 * somebody could put a graph of their own in the place of ours. What has not been used for longest goes first once there is more than `mostBytes`.
 */
export function fileCache(folder: string, { mostBytes = 200 * MEGABYTE, user = process.getuid?.() }: FileCacheOptions = {}): Cache {
  const fileOf = (kind: string, key: string) => join(folder, kind, `${key}.gz`);
  return {
    read(kind, key) {
      const file = fileOf(kind, key);
      return orNothing(() => {
        const text = gunzipSync(readOwn(file, user)).toString();
        orNothing(() => touch(file));
        return text;
      });
    },
    write(kind, key, text) {
      orNothing(() => {
        const file = fileOf(kind, key);
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        // In one step: two checks may run at once, and one of them may be stopped.
        const aside = `${file}.${process.pid}.tmp`;
        rmSync(aside, { force: true });
        writeFileSync(aside, gzipSync(text, { level: 1 }), { flag: 'wx', mode: 0o600 });
        renameSync(aside, file);
        prune(folder, mostBytes);
      });
    },
  };
}

/** Somebody may have named a folder that holds other things, which are none of ours. */
const isEntry = /^[0-9a-f]{64}\.gz(\.\d+\.tmp)?$/;

function prune(folder: string, mostBytes: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isEntry.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return { file, size, mtimeMs };
    })
    .sort((one, other) => other.mtimeMs - one.mtimeMs);
  let bytes = 0;
  for (const { file, size } of files) {
    bytes += size;
    if (bytes > mostBytes) rmSync(file, { force: true });
  }
}

function readOwn(file: string, user: number | undefined): Buffer {
  const opened = openSync(file, 'r');
  try {
    // Root could do as it likes anyhow; where there are no users (Windows) folders have owners of their own.
    if (user !== undefined && ![user, 0].includes(fstatSync(opened).uid)) throw new Error('written by another user');
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** Whatever goes wrong with a cache is a miss. */
function orNothing<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
