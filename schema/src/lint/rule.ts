import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Contract } from '../contracts/contract.js';
import type { Bilingual } from '../report/problem.js';
import type { Ownership } from './ownership.js';

/** What rules look at: the API as clients see it, and the SDL of each subgraph. */
export interface LintedGraph {
  readonly api: GraphQLSchema;
  readonly subgraphs: readonly LintedSubgraph[];
  readonly ownership: Ownership;
  readonly contracts: readonly Contract[];
}

export interface LintedSubgraph {
  readonly name: string;
  readonly file: string;
  readonly document: DocumentNode;
}

/** One place that breaks a rule. */
export interface Finding {
  readonly coordinate: string;
  readonly what: Bilingual;
  /** The subgraph that breaks it, where another defines the same coordinate rightly. */
  readonly subgraph?: string;
}

/** One rule a file, named by its id; its test has the same name. */
export interface Rule {
  readonly id: string;
  readonly expected: Bilingual;
  readonly mend: Bilingual;
  /** For `explain` and RULES.md. */
  readonly why: Bilingual;
  readonly check: (graph: LintedGraph) => Iterable<Finding>;
}
