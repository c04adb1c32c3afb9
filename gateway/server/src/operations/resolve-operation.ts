import type { Principal } from '@redsail/contract';
import { SERVICE_ROLE } from '../identity/roles.js';
import type { Refusal } from '../limits/refusal.js';
import type { Counters } from '../telemetry/counters.js';
import type { AutomaticQueries } from './automatic-queries.js';
import { operationRefusal } from './operation-refusals.js';
import { createTextFinder } from './find-by-text.js';
import { sha256, type SavedOperation, type SavedOperations } from './saved-operations.js';

/** `only`: nothing but the allow-list is executed. `log`: what is not on it is counted and logged. */
export const OPERATION_MODES = ['off', 'log', 'only'] as const;
export type OperationMode = (typeof OPERATION_MODES)[number];

/** The parts of a request that say which operation is meant. */
export interface Wanted {
  readonly query?: unknown;
  /** The id of a saved operation, in place of its text. */
  readonly id?: unknown;
  readonly extensions?: unknown;
}

export interface ResolvedOperation {
  readonly text: string;
  /** The name of the saved operation, if it is one. */
  readonly saved?: string;
  /** The hash under which the client registers the text, once it was found valid. */
  readonly registers?: string;
}

export type ResolveOperation = (
  wanted: Wanted,
  principal: Principal,
  notes: Record<string, unknown>,
) => Promise<ResolvedOperation | Refusal | undefined>;

export interface ResolverOptions {
  readonly mode: OperationMode;
  readonly saved: SavedOperations;
  readonly automatic: AutomaticQueries;
  readonly counters: Pick<Counters, 'unsavedOperations'>;
}

/**
 * From what a client sent to the text that will be executed. undefined: there is neither a text nor a name for one, or it is no string;
 * Apollo Server says so in its own words.
 * In `only`, departments may still send text: they are parts of Redsail, and their questions stand in its sources.
 */
export function createOperationResolver({ mode, saved, automatic, counters }: ResolverOptions): ResolveOperation {
  const findByText = createTextFinder(saved);
  const fromList = (operation: SavedOperation, notes: Record<string, unknown>): ResolvedOperation => {
    notes.saved = operation.name;
    return { text: operation.text, saved: operation.name };
  };

  return async ({ query, id, extensions }, principal, notes) => {
    const persisted = persistedQueryOf(extensions);
    const name = persisted?.sha256Hash ?? id;
    const listed = typeof name === 'string' ? saved.byId.get(name) : undefined;
    if (listed) return fromList(listed, notes);

    const text = typeof query === 'string' && query !== '' ? query : undefined;
    const written = text === undefined || mode === 'off' ? undefined : findByText(text);
    if (written) return fromList(written, notes);
    if (text === undefined && name === undefined) return undefined;
    if (mode === 'only' && !principal.roles.includes(SERVICE_ROLE)) {
      counters.unsavedOperations += 1;
      return operationRefusal('OPERATION_NOT_SAVED');
    }

    const found = await unsaved(text, persisted, mode === 'only' ? undefined : automatic);
    if (mode === 'log' && 'text' in found) {
      counters.unsavedOperations += 1;
      notes.unsaved = true;
    }
    return found;
  };
}

async function unsaved(
  text: string | undefined,
  persisted: PersistedQuery | undefined,
  automatic: AutomaticQueries | undefined,
): Promise<ResolvedOperation | Refusal> {
  if (!persisted) return text === undefined ? operationRefusal('OPERATION_NOT_SAVED') : { text };
  const { sha256Hash, version } = persisted;
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    return operationRefusal('PERSISTED_QUERY_VERSION');
  }
  if (text !== undefined)
    return sha256(text) === sha256Hash ? { text, registers: sha256Hash } : operationRefusal('PERSISTED_QUERY_MISMATCH');
  const kept = await automatic?.find(sha256Hash);
  return kept === undefined ? operationRefusal('PERSISTED_QUERY_NOT_FOUND') : { text: kept };
}

export interface PersistedQuery {
  readonly version?: unknown;
  readonly sha256Hash?: unknown;
}

export function persistedQueryOf(extensions: unknown): PersistedQuery | undefined {
  const persisted =
    typeof extensions === 'object' && extensions !== null ? (extensions as { persistedQuery?: unknown }).persistedQuery : undefined;
  return typeof persisted === 'object' && persisted !== null ? persisted : undefined;
}
