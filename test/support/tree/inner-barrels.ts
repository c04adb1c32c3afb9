import type { SourceFile } from './source-tree.js';

/** `index.ts` is the public API of a package, or the list of its migrations; anywhere else it hides where things are, and closes cycles. */
export function innerBarrels(files: readonly Pick<SourceFile, 'path'>[]): readonly string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /(^|\/)index\.ts$/.test(path) && !/^[\w-]+(\/[\w-]+)?\/(src|migrations)\/index\.ts$/.test(path));
}
