import { applications, argumentOf } from '../../lint/directives.js';
import type { Change } from '../change.js';
import { typesInBoth, type Federations } from './federated.js';
import { selectionText } from './selection-text.js';

const dependencies = [
  { directive: 'requires', rule: 'requires-changed' },
  { directive: 'provides', rule: 'provides-changed' },
] as const;

/** What a subgraph needs of others before it resolves a field, and what it gives along with one. */
export function* findDependencyChanges(federations: Federations): Generator<Change> {
  for (const { subgraph, was, is } of typesInBoth(federations)) {
    for (const [name, field] of was.fields) {
      const now = is.fields.get(name);
      if (!now) continue;
      for (const { directive, rule } of dependencies) {
        const [before, after] = [field, now].map((node) => {
          const [application] = applications(node, directive);
          return application ? selectionText(argumentOf(application, 'fields')) : '–';
        });
        if (before !== after) yield { rule, coordinate: `${is.name}.${name}`, subgraph, before, after };
      }
    }
  }
}
