import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One folder for what the test files of a run share, known to them as REDSAIL_TEST_RUN; it goes when jest ends.
 * jest calls the default export of the file it is given, once and before its workers start.
 */
// oxlint-disable-next-line import/no-default-export
export default function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-run-'));
  process.env.REDSAIL_TEST_RUN = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
