import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Compares a text with what a golden file holds. With REDSAIL_UPDATE_GOLDEN=1 the file is written instead: read the difference before it is
 * committed.
 */
export function expectGolden(file: string, text: string): void {
  if (process.env['REDSAIL_UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(existsSync(file) ? text : '(no golden file)').toBe(existsSync(file) ? readFileSync(file, 'utf8') : text);
}
