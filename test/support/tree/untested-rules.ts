import { basename } from 'node:path/posix';
import type { SourceFile } from './source-tree.js';

/** Folders that hold one rule a file. */
const RULE = /^(schema\/src\/lint\/rules|subgraphs\/[\w-]+\/src\/rules|gateway\/server\/src\/limits\/rules)\/[\w-]+\.ts$/;

/** Rules without a test of the same name. */
export function untestedRules(files: readonly Pick<SourceFile, 'path'>[]): readonly string[] {
  const tests = new Set(files.filter(({ path }) => path.startsWith('test/')).map(({ path }) => basename(path)));
  return files.map(({ path }) => path).filter((path) => RULE.test(path) && !tests.has(`${basename(path, '.ts')}.test.ts`));
}
