import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { download } from './download.js';

/** A file that is named relative to a history. */
export const readBeside = async (history: { readonly path: string } | { readonly url: string }, file: string): Promise<string> =>
  'path' in history ? readFile(join(dirname(history.path), file), 'utf8') : (await download(addressBeside(history.url, file)))!.text;

/** With the same query: where an address carries its permission, it does so for the whole store. */
function addressBeside(history: string, file: string): string {
  const address = new URL(file, history);
  address.search = new URL(history).search;
  return address.href;
}
