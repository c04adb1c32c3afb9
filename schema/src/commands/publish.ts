import { calendarDay } from '../calendar-day.js';
import { compose } from '../compose/compose.js';
import { freshFiles, publishedFiles } from '../compose/published-files.js';
import { readSdls } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { authorOf } from '../history/author.js';
import { changesOf } from '../history/changes-of.js';
import { localTime } from '../history/local-time.js';
import { areSameFiles, hashesOf, makeVersion } from '../history/make-version.js';
import { readHistory } from '../history/read-history.js';
import { snapshotOf, textsOf } from '../history/version-snapshot.js';
import { wholeOption } from '../history/whole-option.js';
import { textsIn, writePublication } from '../history/write-publication.js';
import type { Command } from './command.js';

export interface PublishOptions {
  readonly author?: string;
  readonly note?: string;
  /** So many of the last versions can be rolled back to without git. */
  readonly keep?: string;
}

const KEPT_VERSIONS = '10';

/**
 * `publish`: writes what the code gives to published/ and appends a version to the history where that is something else than the last one.
 * Nothing is touched unless everything composes.
 */
export const publish: Command<PublishOptions> = async (graph, options, { folder, out, err, clock, cache }) => {
  const keep = wholeOption('--keep', options.keep ?? KEPT_VERSIONS);
  const history = readHistory(graph);
  const sdls = readSdls(graph);
  const composition = await compose(sdls, { cache });
  const fresh = await freshFiles(graph, sdls, composition);
  const published = publishedFiles(graph);
  const texts = textsIn(graph, fresh);

  const last = history.versions.at(-1);
  const isNew = !last || !areSameFiles(last.files, hashesOf(texts));
  const before = last && isNew ? textsOf(graph, last, { folder, besides: published.values() }) : undefined;
  const changes =
    last && before
      ? await changesOf(snapshotOf(graph, last, before), { title: 'the code', subgraphs: sdls, ...composition }, calendarDay(clock()))
      : [];
  const occasion = {
    at: localTime(clock()),
    author: authorOf(graph, options.author),
    note: options.note?.trim() || undefined,
    rollbackOf: undefined,
  };
  const version = isNew ? makeVersion(last, texts, changes, occasion) : undefined;
  const kept = [...(before?.values() ?? []), ...texts.values()];
  for (const line of writePublication({ graph, history, version, fresh, published, kept, keep }, folder)) out(`${line}\n`);
  if (version && last?.rollbackOf) {
    err(
      `版本 ${last.version} 对版本 ${last.rollbackOf} 的回退到此结束 · this ends the rollback of version ${last.version} to ${last.rollbackOf}\n`,
    );
  }
  return ExitCode.FINE;
};
