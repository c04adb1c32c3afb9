import { relative } from 'node:path';
import { compose } from '../compose/compose.js';
import { freshFiles, publishedFiles } from '../compose/published-files.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { checkHistory } from '../history/check-history.js';
import { rolledBack } from '../history/history-problems.js';
import { readHistory, type History } from '../history/read-history.js';
import { stale, surplus, unpublished } from '../report/messages.js';
import { printProblems } from '../report/print-problems.js';
import type { Problem } from '../report/problem.js';
import { unifiedDiff } from '../report/unified-diff.js';
import type { Command } from './command.js';

/** `verify`: what is published is what the code gives, and what the history tells of last. */
export const verify: Command = async (graph, _options, { folder, out, err, cache }) => {
  const history = readHistory(graph);
  const sdls = readSdls(graph);
  const published = publishedFiles(graph);
  const differing = differences(published, await freshFiles(graph, sdls, await compose(sdls, { cache })));
  const problems = [...inView(history, differing), ...checkHistory(graph, history, published, folder)];
  if (problems.length > 0) {
    err(printProblems(problems, folder));
    return ExitCode.FINDINGS;
  }
  out(`✓ ${relative(folder, graph.published)}：与代码一致 · is what the code gives (${sdls.map(({ name }) => name).join(', ')})\n`);
  const last = history.versions.at(-1);
  if (last) out(`✓ ${relative(folder, history.file)}：版本 ${last.version} · version ${last.version} (${last.hash.slice(0, 12)})\n`);
  return ExitCode.FINE;
};

/** After a rollback the code is behind on purpose: publishing, as a stale file is mended otherwise, would undo it. */
function inView({ file, versions }: History, differing: readonly Problem[]): readonly Problem[] {
  const last = versions.at(-1);
  if (differing.length === 0 || !last?.rollbackOf) return differing;
  const told = rolledBack(file, last.version - 1, last.rollbackOf);
  return [told, ...differing.map((problem) => ({ ...problem, mend: told.mend }))];
}

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
