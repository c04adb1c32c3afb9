import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UseFile } from '../../../../../gateway/server/src/telemetry/usage/use-file.js';

export interface UseFolder {
  /** Not there yet: the gateway makes it. */
  readonly folder: string;
  readonly names: () => string[];
  readonly texts: () => string[];
  readonly files: () => UseFile[];
}

/** Where a test's gateway records use. */
export function useFolder(): UseFolder {
  const folder = join(mkdtempSync(join(tmpdir(), 'usage-')), 'recorded');
  const names = () => {
    try {
      return readdirSync(folder).sort();
    } catch {
      return [];
    }
  };
  const texts = () => names().map((name) => readFileSync(join(folder, name), 'utf8'));
  return { folder, names, texts, files: () => texts().map((text) => JSON.parse(text) as UseFile) };
}
