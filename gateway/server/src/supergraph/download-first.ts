import { download } from './download.js';

/** What stood at the supergraph's address at the start, or why nothing was had from there. */
export type FirstDownload = { readonly text: string } | { readonly problem: Error };

/** Never throws: the problem is told with everything else that is wrong in the environment. */
export async function downloadFirst(url: string): Promise<FirstDownload> {
  try {
    return { text: (await download(url))!.text };
  } catch (error) {
    return { problem: error as Error };
  }
}
