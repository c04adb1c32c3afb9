import { join } from 'node:path';
import { calendarDay } from '../calendar-day.js';
import { publishedFiles, rolesFile } from '../compose/published-files.js';
import { ExitCode } from '../exit-code.js';
import { authorOf } from '../history/author.js';
import { changesOf } from '../history/changes-of.js';
import { currentVersion, noHistory, unknownVersion } from '../history/history-problems.js';
import { localTime } from '../history/local-time.js';
import { areSameFiles, makeVersion } from '../history/make-version.js';
import { readHistory, type History } from '../history/read-history.js';
import type { Version } from '../history/version.js';
import { snapshotOf, textsOf } from '../history/version-snapshot.js';
import { writePublication } from '../history/write-publication.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

export interface RollbackOptions {
  /** The version to go back to. */
  readonly version: string;
  readonly author?: string;
  readonly note?: string;
}

/**
 * `rollback <version>`: published/ becomes what it was in that version, to the byte, and the history tells of it as a new version. It needs
 * neither the code nor composition: it works while both are broken.
 */
export const rollback: Command<RollbackOptions> = async (graph, options, { folder, out, err, clock }) => {
  const history = readHistory(graph);
  const { target, last } = choose(history, options.version);
  const published = publishedFiles(graph);
  const texts = textsOf(graph, target, { folder });
  const lastTexts = textsOf(graph, last, { folder, besides: published.values() });

  const after = snapshotOf(graph, target, texts);
  const changes = await changesOf(snapshotOf(graph, last, lastTexts), after, calendarDay(clock()));
  const version = makeVersion(last, texts, changes, {
    at: localTime(clock()),
    author: authorOf(graph, options.author),
    note: options.note?.trim() || undefined,
    rollbackOf: target.version,
  });
  const fresh = new Map([
    ...[...texts].map(([name, text]) => [join(graph.published, name), text] as const),
    ...rolesFile(graph, after.supergraph!),
  ]);
  const kept = [...lastTexts.values(), ...texts.values()];
  for (const line of writePublication({ graph, history, version, fresh, published, kept }, folder)) out(`${line}\n`);
  err(
    '代码也要退回：在此之前 verify 会指出两者不一致 · take the code back as well: verify reports until then that it gives another graph\n',
  );
  return ExitCode.FINE;
};

function choose({ file, versions }: History, given: string): { readonly target: Version; readonly last: Version } {
  const last = versions.at(-1);
  if (!last) throw refusal(noHistory(file));
  const target = versions.find(({ version }) => String(version) === given);
  if (!target) throw refusal(unknownVersion(file, given, last.version));
  if (areSameFiles(target.files, last.files)) throw refusal(currentVersion(file, target.version, last.version));
  return { target, last };
}

const refusal = (problem: Problem): Refusal => new Refusal(ExitCode.USAGE, [problem]);
