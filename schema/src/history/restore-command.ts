import { relative } from 'node:path';

/** The shell line, for `folder`, that takes files from the last commit that had them, whether they were altered or deleted since. */
export function restoreCommand(files: readonly string[], folder: string): string {
  const paths = files.map((file) => quoted(relative(folder, file))).join(' ');
  return `for f in ${paths}; do git checkout "$(git log -1 --diff-filter=AM --format=%h -- "$f")" -- "$f"; done`;
}

/** For a shell; a plain name stands as it is. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
