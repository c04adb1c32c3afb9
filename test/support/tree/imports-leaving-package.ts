import { dirname, join } from 'node:path/posix';
import type { SourceFile } from './source-tree.js';

const IMPORT = /(?:from|import)\s*\(?\s*(['"])(\.{1,2}\/[^'"]*)\1/g;

/** The folders that are packages; test/ may look into all of them. */
const PACKAGE = /^(gateway\/[\w-]+|subgraphs\/[\w-]+|schema\/contract|schema)\//;

/** Relative imports that end in another package than the file's own: what the linter's list of package names cannot see. */
export function importsLeavingPackage(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const home = PACKAGE.exec(path)?.[1];
    if (!home) return [];
    return [...text.matchAll(IMPORT)]
      .map(([, , specifier]) => specifier!)
      .filter((specifier) => PACKAGE.exec(join(dirname(path), specifier))?.[1] !== home)
      .map((specifier) => `${path} imports ${specifier}`);
  });
}
