import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { compose } from '../compose/compose.js';
import { freshFiles, publishedFiles } from '../compose/published-files.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import type { Command } from './command.js';

/** `publish`: writes what the code gives to published/. Nothing is touched unless everything composes. */
export const publish: Command = async (graph, _options, { folder, out, cache }) => {
  const sdls = readSdls(graph);
  const fresh = await freshFiles(graph, sdls, await compose(sdls, { cache }));
  const published = publishedFiles(graph);
  mkdirSync(graph.published, { recursive: true });

  for (const [file, text] of fresh) {
    const changed = published.get(file) !== text;
    if (changed) replaceFile(file, text);
    out(`${changed ? '✎ 已写入 · written  ' : '= 未变化 · unchanged'}  ${relative(folder, file)}\n`);
  }
  for (const file of published.keys()) {
    if (fresh.has(file)) continue;
    rmSync(file);
    out(`✗ 已删除 · removed    ${relative(folder, file)}\n`);
  }
  return ExitCode.FINE;
};

/** In one step, for a gateway that watches the file must never read half of it. */
function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, text);
  renameSync(aside, file);
}
