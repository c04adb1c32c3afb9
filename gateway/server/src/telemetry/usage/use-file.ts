import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientUse } from './use-counts.js';

/** What one process has counted in one span of time; `redsail-schema usage import` reads it. */
export interface UseFile {
  readonly format: 'redsail-usage';
  readonly version: 1;
  /** A UUID: a file that is read twice is counted once. */
  readonly id: string;
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** Version of the supergraph that was served at the end. */
  readonly graph: string;
  readonly clients: readonly ClientUse[];
}

/**
 * Written aside and renamed: whoever collects the files never finds half of one. Makes the folder where there is none.
 * @throws what the file system says; nothing is left behind then
 */
export async function writeUseFile(folder: string, file: UseFile): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `use-${file.from.replaceAll(/[-:]|\.\d+/g, '')}-${file.id}.json`);
  const aside = `${path}.tmp`;
  try {
    await writeFile(aside, `${JSON.stringify(file)}\n`);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}
