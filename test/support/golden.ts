import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a file of test/fixtures says it should be. With UPDATE_GOLDEN=1 the file is written instead, for the eye to judge in the diff; in CI a file
 * that is not there fails.
 */
export function expectGolden(file: string, text: string): void {
  const path = fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url));
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${file} is not there: UPDATE_GOLDEN=1`).toBe(text);
}
