import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/**
 * What a file of test/fixtures says it should be. With REDSAIL_UPDATE_GOLDEN=1 the file is written instead, for the eye to judge in the diff; a file
 * that is not there fails.
 * @param file absolute, or from test/fixtures
 */
export function expectGolden(file: string, text: string): void {
  const path = resolve(fixtures, file);
  if (process.env['REDSAIL_UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `${file} is not there: REDSAIL_UPDATE_GOLDEN=1`).toBe(text);
}
