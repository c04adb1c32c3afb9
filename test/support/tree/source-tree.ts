import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the repository: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Made by tools, or not ours. */
const skipped: ReadonlySet<string> = new Set(['node_modules', 'dist', 'generated', 'published', 'fixtures', 'coverage']);

/** Every file below a folder that people write, with one of the endings. Folders whose name begins with a dot are left out. */
export function sourceTree(endings: readonly string[], folder: string = repository): readonly SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !skipped.has(name))
    .flatMap((entry) => (entry.isDirectory() ? pathsBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Lines as an editor counts them. */
export const lineCount = ({ text }: SourceFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
