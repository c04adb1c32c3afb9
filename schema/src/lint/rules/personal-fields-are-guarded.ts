import { Kind, type TypeNode } from 'graphql';
import { guardsOn, has, objectNodes, type ObjectNode } from '../directives.js';
import type { LintedSubgraph, Rule } from '../rule.js';

/** Names by which facts about a person go; masked ones too, for a mask still tells of somebody. */
const PERSONAL =
  /^(phone|mobile|telephone|e-?mail|idNumber|idCard|identityNumber|passport\w*|birth\w*|bornOn|homeAddress|bankAccount|fullName|nameMasked|phoneMasked|emailMasked|idNumberMasked)$/i;

/** A field about a person without a scope is open to whoever can reach it. A scope on all that leads there is as good as one of its own. */
export const personalFieldsAreGuarded: Rule = {
  id: 'personal-fields-are-guarded',
  expected: {
    zh: '@requiresScopes、@authenticated 或 @policy，标在该字段、其类型或通向它的每个字段上',
    en: '@requiresScopes, @authenticated or @policy on the field, on its type, or on every field that leads there',
  },
  mend: {
    zh: '为该字段或其类型加上权限；若确可公开，在 lint.yaml 中写明理由',
    en: 'put a scope on the field or its type; if it is open on purpose, say why in lint.yaml',
  },
  why: {
    zh: '关于人的字段若无权限，凡能走到那里的人都能读到；这多半是遗忘，而非本意。',
    en: 'A field about a person that takes no scope is read by whoever can reach it, and that is forgotten far more often than meant.',
  },
  *check({ subgraphs }) {
    for (const subgraph of subgraphs) {
      const isClosed = closedTypes(subgraph);
      for (const node of objectNodes(subgraph.document)) {
        for (const field of node.fields ?? []) {
          if (!PERSONAL.test(field.name.value) || guardsOn(field).length > 0 || isClosed(node.name.value)) continue;
          yield {
            coordinate: `${node.name.value}.${field.name.value}`,
            subgraph: subgraph.name,
            what: { zh: '关于人，却不需要任何权限', en: 'is about a person, and takes no scope' },
          };
        }
      }
    }
  },
};

/**
 * Whether a caller without any scope cannot come to a type: it has a guard, or nothing open leads to it. Other subgraphs can lead to an entity
 * by its key, so that only a guard of its own closes one.
 */
function closedTypes({ document }: LintedSubgraph): (type: string) => boolean {
  const types = Map.groupBy(objectNodes(document), ({ name }) => name.value);
  const guarded = (type: string): boolean => types.get(type)!.some((node) => guardsOn(node).length > 0);
  const open = new Set<string>();
  const members = new Set(
    document.definitions.flatMap((node) => ('types' in node ? (node.types ?? []) : [])).map(({ name }) => name.value),
  );
  const isEntry = (name: string, nodes: readonly ObjectNode[]): boolean => members.has(name) || isComeTo(name, nodes);
  const waiting = [...types].filter(([name, nodes]) => isEntry(name, nodes) && !guarded(name)).map(([name]) => name);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (open.has(type)) continue;
    open.add(type);
    const fields = types.get(type)!.flatMap((node) => node.fields ?? []);
    const led = fields.filter((field) => guardsOn(field).length === 0).map((field) => namedType(field.type));
    waiting.push(...led.filter((name) => types.has(name) && !guarded(name)));
  }
  return (type) => !open.has(type);
}

/** By a root, by a key, or through an interface. */
const isComeTo = (name: string, nodes: readonly ObjectNode[]): boolean =>
  ['Query', 'Mutation', 'Subscription'].includes(name) ||
  nodes.some((node) => has(node, 'key')) ||
  nodes.some(({ interfaces }) => (interfaces ?? []).length > 0);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
