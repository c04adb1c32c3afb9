import { createHash } from 'node:crypto';
import { safeName } from '@redsail/contract';
import { Kind, parse, stripIgnoredCharacters } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SavedOperation {
  /** `portal/community`: its client and its name, for logs. */
  readonly name: string;
  readonly text: string;
}

export interface SavedOperations {
  /** By the SHA-256 of its text, or by the id that a manifest gives it. */
  readonly byId: ReadonlyMap<string, SavedOperation>;
  /** By its text, without what GraphQL ignores in it (white space, commas, comments). */
  readonly byText: ReadonlyMap<string, SavedOperation>;
}

const MANIFEST_FORMAT = 'apollo-persisted-query-manifest';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The allow-list: `<folder>/<client>/*.graphql`, one operation with its fragments a file, and `<folder>/<client>/*.json`, the manifests
 * that Apollo's tools write. A folder that is not there is an empty list.
 * @throws naming the file that is no GraphQL, or no manifest
 */
export function readSavedOperations(folder: string): SavedOperations {
  const byId = new Map<string, SavedOperation>();
  const byText = new Map<string, SavedOperation>();
  const save = (operation: SavedOperation, ...ids: string[]) => {
    for (const id of ids) byId.set(id, operation);
    byText.set(stripIgnoredCharacters(operation.text), operation);
  };
  for (const client of foldersIn(folder)) {
    for (const file of readdirSync(join(folder, client)).sort()) {
      const text = readFileSync(join(folder, client, file), 'utf8');
      const [, name, kind] = /^(.+)\.(graphql|json)$/.exec(file) ?? [];
      try {
        // A client may hash its text with the last line break of the file, or without.
        if (kind === 'graphql') save({ name: `${client}/${name}`, text: sound(text) }, sha256(text), sha256(text.trim()));
        if (kind === 'json') {
          for (const { id, name, body } of readManifest(text))
            save({ name: `${client}/${name}`, text: sound(body) }, id, sha256(body.trim()));
        }
      } catch (error) {
        throw new Error(`${client}/${file}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
  return { byId, byText };
}

/** The names of the clients that have saved operations. */
export const clientsOf = ({ byText }: SavedOperations): ReadonlySet<string> =>
  new Set([...byText.values()].map(({ name }) => name.slice(0, name.indexOf('/'))));

/** The names that saved operations give themselves, as logs and metrics have them. */
export function operationNamesOf({ byText }: SavedOperations): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of byText.values()) {
    for (const definition of parse(text, { noLocation: true }).definitions) {
      const name = definition.kind === Kind.OPERATION_DEFINITION ? safeName(definition.name?.value) : undefined;
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

export const noSavedOperations: SavedOperations = { byId: new Map(), byText: new Map() };

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function sound(text: string): string {
  parse(text, { noLocation: true });
  return text;
}

interface ManifestEntry {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

function readManifest(text: string): readonly ManifestEntry[] {
  const { format, version, operations } = JSON.parse(text) as { format?: unknown; version?: unknown; operations?: unknown };
  if (format !== MANIFEST_FORMAT || version !== 1 || !Array.isArray(operations)) {
    throw new Error(`不是 ${MANIFEST_FORMAT} 第 1 版 · not a manifest of the format ${MANIFEST_FORMAT}, version 1`);
  }
  const odd = operations.findIndex(
    ({ id, name, body }: Partial<ManifestEntry>) => ![id, name, body].every((each) => typeof each === 'string'),
  );
  if (odd >= 0) throw new Error(`第 ${odd + 1} 个操作缺少 id、name 或 body · operation ${odd + 1} lacks id, name or body`);
  return operations as ManifestEntry[];
}
