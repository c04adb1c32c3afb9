import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentKey, developmentKey, fixedKeySet, PRINCIPAL_HEADER } from '@redsail/contract';
import { parseEd25519Key } from '../../gateway/server/src/identity/ed25519-key.js';
import { createPrincipalSigner } from '../../gateway/server/src/identity/sign-principal.js';
import { readConfig } from '../../subgraphs/kit/src/config.js';
import { openDepartment } from '../../subgraphs/kit/src/serve/department.js';
import { createLog } from '../../subgraphs/kit/src/serve/log.js';
import { serve, type Serving } from '../../subgraphs/kit/src/serve/serve.js';
import type { Subgraph } from '../../subgraphs/kit/src/serve/subgraph.js';
import { freePort } from './built-program.js';
import { allowed } from './subgraph.js';

export interface ServedDepartment extends Serving {
  /** REDSAIL_DATA, which holds its keys. */
  readonly folder: string;
  /** The lines of its log, from `debug` on. */
  readonly lines: string[];
  /** Headers of a call that the gateway makes for a caller who may do everything. */
  readonly headers: Readonly<Record<string, string>>;
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<{ data?: any; errors?: any[] }>;
}

/** A department in this process, over HTTP, on a database of the test. `folder` of an earlier one serves again with its keys. */
export async function serveDepartment(
  subgraph: Subgraph,
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
  folder = mkdtempSync(join(tmpdir(), 'redsail-served-')),
): Promise<ServedDepartment> {
  const prefix = subgraph.name.toUpperCase();
  const config = readConfig(subgraph, {
    REDSAIL_DATA: folder,
    [`${prefix}_DATABASE_URL`]: databaseUrl,
    [`${prefix}_PORT`]: String(await freePort()),
    ...environment,
  });
  const lines: string[] = [];
  const department = await openDepartment(subgraph, config.databaseUrl, config.databaseVariable, config.vault());
  if (!subgraph.migrations[department.database.dialect].length)
    await department.database.orm.schema.update({ safe: true, dropTables: false });
  const serving = await serve(department, config, '1.2.3', createLog('debug', subgraph.name, { write: (line) => void lines.push(line) }));

  const key = parseEd25519Key(developmentKey(join(folder, 'keys'), DevelopmentKey.INTERNAL, false), 'private');
  const sign = await createPrincipalSigner(fixedKeySet({ ...key }), () => new Date());
  const headers = { 'content-type': 'application/json', [PRINCIPAL_HEADER]: await sign(allowed()) };
  return {
    ...serving,
    folder,
    lines,
    headers,
    async ask(query, variables = {}, given = headers) {
      const response = await fetch(serving.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...given },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data?: any; errors?: any[] };
    },
  };
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
