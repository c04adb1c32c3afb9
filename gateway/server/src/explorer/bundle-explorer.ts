import { build } from 'esbuild';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/**
 * Bundles the explorer page and the editor's workers into one folder, so that no request leaves the machine.
 * Run by the package's build, after tsc: `node dist/explorer/bundle-explorer.js`.
 */
export async function bundleExplorer(sources: string, assets: string): Promise<void> {
  // The workers must be of the very editor version that GraphiQL was built with, so they are found through its own dependencies.
  const fromGraphiql = createRequire(createRequire(import.meta.url).resolve('graphiql/package.json'));
  const fromEditor = createRequire(fromGraphiql.resolve('@graphiql/react/package.json'));

  await rm(assets, { recursive: true, force: true });
  await build({
    entryPoints: {
      explorer: join(sources, 'explorer.tsx'),
      'editor.worker': fromEditor.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
      'json.worker': fromEditor.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
      'graphql.worker': fromEditor.resolve('monaco-graphql/esm/graphql.worker.js'),
    },
    outdir: assets,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    jsx: 'automatic',
    loader: { '.ttf': 'file', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  // 7 MB become 2: compressed once here, not at each visit.
  const files = (await readdir(assets)).filter((file) => /\.(js|css)$/.test(file));
  await Promise.all(
    files.map(async (file) => writeFile(join(assets, `${file}.gz`), await promisify(gzip)(await readFile(join(assets, file))))),
  );
}

if (import.meta.main) {
  const packageRoot = resolve(fileURLToPath(import.meta.url), '../../..');
  await bundleExplorer(join(packageRoot, 'src/explorer/browser'), join(packageRoot, 'dist/explorer/assets'));
}
