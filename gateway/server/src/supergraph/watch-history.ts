import { createHash } from 'node:crypto';
import { checkText, findVersion, type PublishedVersion } from './published-version.js';
import type { Supergraph } from './parse-supergraph.js';
import type { HistoryWish } from './supergraph-place.js';
import type { TextWatch, Watch } from './supergraph-source.js';

export interface HistoryOptions extends HistoryWish {
  /** How the history itself is followed. */
  readonly watch: TextWatch;
  /** The text of a file beside it. @throws when it cannot be had */
  readonly read: (file: string) => Promise<string>;
  /** The one that is served at first. */
  readonly initial: Supergraph;
  /** A file that is not there, or not whole, is looked at again after so long: what copies a history may copy it before its files. */
  readonly againMs: number;
}

/** Follows the supergraph of a history's last version, or of the one it is pinned to. What does not agree with its hash is refused. */
export const watchHistory =
  ({ watch, read, pinned, initial, againMs }: HistoryOptions): Watch =>
  (changed, failed, refused) => {
    let handedOn = `${initial.historyVersion} ${sha256(initial.sdl)}`;
    let told = '';
    let timer: NodeJS.Timeout | undefined;
    /** A look that a newer history has overtaken tells nothing. */
    let looks = 0;

    const look = async (history: string): Promise<void> => {
      clearTimeout(timer);
      const turn = (looks += 1);
      const isOvertaken = (): boolean => turn !== looks;
      /** Told once, not at every look. */
      const tell = (what: string, say: () => void): void => {
        if (told !== what) say();
        told = what;
      };
      let version: PublishedVersion;
      try {
        version = findVersion(history, pinned);
      } catch (error) {
        return tell(history, () => refused(sha256(history).slice(0, 12), error as Error));
      }
      const name = `${version.number} ${version.hash}`;
      if (name === handedOn) return tell('', () => {});
      const again = (): void => {
        timer = setTimeout(() => void look(history), againMs);
      };
      let text: string;
      try {
        text = await read(version.file);
      } catch (error) {
        if (isOvertaken()) return;
        tell(`${name} is not there`, () => failed(error as Error));
        return again();
      }
      if (isOvertaken()) return;
      try {
        checkText(text, version);
      } catch (error) {
        tell(`${name} ${sha256(text)}`, () => refused(version.hash.slice(0, 12), error as Error));
        return again();
      }
      told = '';
      handedOn = name;
      changed(text, version.number);
    };

    const unwatch = watch((history) => void look(history), failed);
    return () => {
      looks += 1;
      clearTimeout(timer);
      unwatch();
    };
  };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
