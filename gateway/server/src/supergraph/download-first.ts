import { download } from './download.js';
import { checkText, findVersion } from './published-version.js';
import { readBeside } from './read-beside.js';
import type { SupergraphPlace } from './supergraph-place.js';

/** What stood at the supergraph's address at the start, with its number in a history, or why nothing was had from there. */
export type FirstDownload = { readonly text: string; readonly historyVersion?: number } | { readonly problem: Error };

/** Never throws: the problem is told with everything else that is wrong in the environment. */
export async function downloadFirst({ at, history }: SupergraphPlace): Promise<FirstDownload> {
  try {
    const { text } = (await download(at))!;
    if (!history) return { text };
    const version = findVersion(text, history.pinned);
    return { text: checkText(await readBeside({ url: at }, version.file), version), historyVersion: version.number };
  } catch (error) {
    return { problem: error as Error };
  }
}
