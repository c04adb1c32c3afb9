import { stringify } from 'yaml';
import type { Version, VersionChange } from './version.js';

const HEADER = `# 已发布的版本，旧者在前；由 redsail-schema publish 与 rollback 追加，不作手工改动。
# The published versions, oldest first; publish and rollback append to it, and nobody edits it.
`;

/**
 * The history's text with one version more: what stands there stays as it is, to the byte. Every version begins with its number at the
 * start of a line, and no text in it spans lines: a gateway finds the version it needs without parsing the others.
 */
export function withVersion(text: string, version: Version): string {
  const { note, rollbackOf, files, changes, ...rest } = version;
  const entry = {
    version: rest.version,
    at: rest.at,
    author: rest.author,
    ...(note === undefined ? {} : { note }),
    ...(rollbackOf === undefined ? {} : { rollbackOf }),
    hash: rest.hash,
    files: Object.fromEntries(files),
    // Last, with their counts first: a file that was cut betrays itself.
    changes: {
      breaking: changes.breaking,
      dangerous: changes.dangerous,
      safe: changes.safe,
      ...(changes.more === 0 ? {} : { more: changes.more }),
      list: changes.list.map(entryOf),
    },
  };
  return `${text || HEADER}${stringify([entry], { lineWidth: 0, blockQuote: false })}`;
}

const entryOf = ({ severity, rule, coordinate, words: { zh, en } }: VersionChange) => ({ severity, rule, coordinate, zh, en });
