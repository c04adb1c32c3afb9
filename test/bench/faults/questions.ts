import type { Department } from '../../support/built-program.js';
import { documentOf } from '../../e2e/queries.js';

export interface Question {
  readonly name: string;
  readonly document: string;
  /** Undefined is the public. */
  readonly role: string | undefined;
  /** The only places that may be empty while that department is ill; `*` is every item of a list. */
  readonly mayLack: Readonly<Record<Department, readonly string[]>>;
}

/** One that begins in each department and goes on in the others. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'towns',
    document: documentOf('towns'),
    role: 'supervision-officer',
    mayLack: {
      organizations: ['region'],
      personnel: ['region.children.nodes.*.deploymentCounts'],
      livelihood: ['region.children.nodes.*.livelihoodItems'],
    },
  },
  {
    name: 'members',
    document: 'query Members { partyMembers(first: 5) { nodes { id kind formalAffiliation { from org { code name } } } } }',
    role: 'organization-officer',
    mayLack: { organizations: ['partyMembers.nodes.*.formalAffiliation.org'], personnel: ['partyMembers'], livelihood: [] },
  },
  {
    name: 'items',
    document: 'query Items { livelihoodItems(first: 5) { nodes { no title status completionRate decidedBy { name } } } }',
    role: undefined,
    mayLack: { organizations: ['livelihoodItems.nodes.*.decidedBy'], personnel: [], livelihood: ['livelihoodItems'] },
  },
];
