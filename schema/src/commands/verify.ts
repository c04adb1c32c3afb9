import { relative } from 'node:path';
import { compose } from '../compose/compose.js';
import { freshFiles, publishedFiles } from '../compose/published-files.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { stale, surplus, unpublished } from '../report/messages.js';
import { printProblems } from '../report/print-problems.js';
import type { Problem } from '../report/problem.js';
import { unifiedDiff } from '../report/unified-diff.js';
import type { Command } from './command.js';

/** `verify`: what is published is what the code gives. */
export const verify: Command = async (graph, _options, { folder, out, err, cache }) => {
  const sdls = readSdls(graph);
  const problems = differences(publishedFiles(graph), await freshFiles(graph, sdls, await compose(sdls, { cache })));
  if (problems.length > 0) {
    err(printProblems(problems, folder));
    return ExitCode.FINDINGS;
  }
  out(`✓ ${relative(folder, graph.published)}：与代码一致 · is what the code gives (${sdls.map(({ name }) => name).join(', ')})\n`);
  return ExitCode.FINE;
};

type Files = ReadonlyMap<string, string>;

/** One problem for each file that is stale, missing or left over. */
function differences(published: Files, fresh: Files): readonly Problem[] {
  const labels = { before: '已发布 · published', after: '由代码生成 · from the code' };
  const changed = [...fresh].flatMap(([file, text]) => {
    const before = published.get(file);
    if (before === undefined) return [unpublished(file)];
    return before === text ? [] : [stale(file, unifiedDiff(before, text, labels))];
  });
  const left = [...published.keys()].filter((file) => !fresh.has(file)).map(surplus);
  return [...changed, ...left];
}
