import { buildSchema, type GraphQLSchema } from 'graphql';
import { alike } from '../snapshot/alike.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Schemas } from './api/reading.js';
import type { Change } from './change.js';
import { explainBySubgraphs } from './explain-by-subgraphs.js';
import { federatedOf } from './federation/federated.js';
import { findAccessChanges } from './federation/find-access-changes.js';
import { findDependencyChanges } from './federation/find-dependency-changes.js';
import { findKeyChanges } from './federation/find-key-changes.js';
import { findResolverChanges } from './federation/find-resolver-changes.js';
import { findSubgraphChanges } from './federation/find-subgraph-changes.js';
import { findApiChanges } from './find-api-changes.js';
import { findInputDeprecations } from './find-input-deprecations.js';
import { findRespecifiedScalars } from './find-respecified-scalars.js';
import { findReachabilityChanges } from './find-reachability-changes.js';

/** The API of a snapshot; SDL that composition wrote needs no validation. */
export const apiOf = ({ api }: Snapshot): GraphQLSchema => buildSchema(api, { assumeValid: true });

/** Everything that is not as it was, neither worded nor judged. Changes of subgraphs are found where both sides have subgraphs. */
export async function findChanges(base: Snapshot, head: Snapshot, schemas: Schemas): Promise<readonly Change[]> {
  const isSameApi = base.api === head.api;
  const seen = isSameApi
    ? []
    : [
        ...(await findApiChanges(schemas)),
        ...findInputDeprecations(schemas),
        ...findRespecifiedScalars(schemas),
        ...findReachabilityChanges(schemas),
      ];
  if (base.subgraphs.length === 0 || head.subgraphs.length === 0) return seen;
  const [before, after] = await alike(base, head);
  const federations = { before: federatedOf(before), after: federatedOf(after) };
  return [
    ...findSubgraphChanges(federations),
    ...seen.map(explainBySubgraphs(federations.after, after)),
    ...findKeyChanges(federations),
    ...findResolverChanges(federations),
    ...findDependencyChanges(federations),
    ...(base.supergraph && head.supergraph ? findAccessChanges({ before: base.supergraph, after: head.supergraph }) : []),
  ];
}
