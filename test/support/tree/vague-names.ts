import type { SourceFile } from './source-tree.js';

/** Names that say nothing about what is inside, and so attract everything. */
const VAGUE = /^(utils?|helpers?|common|misc|shared-utils?)$/;

/** Files and folders with a name that says nothing. */
export function vagueNames(files: readonly Pick<SourceFile, 'path'>[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path.split('/').some((part) => VAGUE.test(part.replace(/\..*$/, ''))));
}
