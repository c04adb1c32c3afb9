import type { GraphQLSchema } from 'graphql';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open.js';
import { buildGraph } from '../graph/schema.js';
import { Vault } from '../protect/vault.js';
import type { Subgraph } from './subgraph.js';

/** A department at work: its database open, its schema built. */
export interface Department {
  readonly subgraph: Subgraph;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: () => Date;
}

export async function openDepartment(
  subgraph: Subgraph,
  databaseUrl: string,
  variable: string,
  vault: Vault,
  clock: () => Date = () => new Date(),
): Promise<Department> {
  const database = await openDatabase({ url: databaseUrl, variable, registers: subgraph.registers, migrations: subgraph.migrations });
  return { subgraph, databaseUrl, database, vault, clock };
}

export const graphOf = (subgraph: Subgraph, vault: Vault): GraphQLSchema => buildGraph(subgraph, vault);

/** A vault for printing a schema: nothing is ever sealed with it. */
export const emptyVault = (): Vault => new Vault(Buffer.alloc(32), Buffer.alloc(32));
