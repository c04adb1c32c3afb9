import { ExitCode } from '../exit-code.js';
import { noHistory, unknownVersion } from '../history/history-problems.js';
import { printChangelog, type Language } from '../history/print-changelog.js';
import { readHistory, type History } from '../history/read-history.js';
import { badOption } from '../report/messages.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

export interface ChangelogOptions {
  /** The first and the last version to be told of. */
  readonly from?: string;
  readonly to?: string;
  readonly lang?: Language;
}

/** `changelog`: the published versions as Markdown, newest first. */
export const changelog: Command<ChangelogOptions> = async (graph, { from, to, lang }, { out }) => {
  const history = readHistory(graph);
  const { file, versions } = history;
  const last = versions.length;
  if (last === 0) throw new Refusal(ExitCode.USAGE, [noHistory(file)]);
  const [first, until] = [numberOf(history, from ?? '1'), numberOf(history, to ?? String(last))];
  if (first > until) {
    throw new Refusal(ExitCode.USAGE, [
      badOption('--to', to!, { zh: `不早于 ${first} 的版本号`, en: `a version that is not before ${first}` }),
    ]);
  }
  out(printChangelog(versions.slice(first - 1, until), lang));
  return ExitCode.FINE;
};

/** @throws Refusal (usage) where there is no such version */
function numberOf({ file, versions }: History, given: string): number {
  const found = versions.find(({ version }) => String(version) === given);
  if (!found) throw new Refusal(ExitCode.USAGE, [unknownVersion(file, given, versions.length)]);
  return found.version;
}
