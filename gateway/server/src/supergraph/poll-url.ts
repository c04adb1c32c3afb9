import { download } from './download.js';
import type { TextWatch } from './supergraph-source.js';

/** Gateways that were started together should not ask together: each pause is this much shorter or longer. */
const SPREAD = 0.1;

/** Follows the text at an address. A server that gives ETags is asked only whether there is another one. */
export const pollUrl =
  (url: string, pollMs: number): TextWatch =>
  (changed, failed) => {
    let etag: string | undefined;
    let timer: NodeJS.Timeout;
    let stopped = false;
    const again = (): void => {
      if (!stopped) timer = setTimeout(() => void look(), pollMs * (1 + SPREAD * (2 * Math.random() - 1)));
    };
    const look = async (): Promise<void> => {
      try {
        const found = await download(url, etag);
        if (found && !stopped) {
          etag = found.etag;
          changed(found.text);
        }
      } catch (error) {
        if (!stopped) failed(error as Error);
      }
      again();
    };
    again();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  };
