import { guardsOn, objectNodes } from '../directives.js';
import type { Rule } from '../rule.js';

/** Names by which facts about a person go in English and Chinese registers; masked ones too, for a mask still tells of somebody. */
const PERSONAL =
  /^(phone|mobile|telephone|e-?mail|idNumber|idCard|identityNumber|passport\w*|birth\w*|bornOn|homeAddress|bankAccount|fullName|nameMasked|phoneMasked|emailMasked|idNumberMasked)$/i;

/** A field about a person without a scope is open to whoever can reach it: it is forgotten far more often than meant. */
export const personalFieldsAreGuarded: Rule = {
  id: 'personal-fields-are-guarded',
  expected: {
    zh: '@requiresScopes、@authenticated 或 @policy，标在该字段或其类型上',
    en: '@requiresScopes, @authenticated or @policy on the field or its type',
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
    for (const { name: subgraph, document } of subgraphs) {
      const types = Map.groupBy(objectNodes(document), ({ name }) => name.value);
      for (const [type, nodes] of types) {
        if (nodes.some((node) => guardsOn(node).length > 0)) continue;
        for (const field of nodes.flatMap((node) => node.fields ?? [])) {
          if (!PERSONAL.test(field.name.value) || guardsOn(field).length > 0) continue;
          yield {
            coordinate: `${type}.${field.name.value}`,
            subgraph,
            what: { zh: '关于人，却不需要任何权限', en: 'is about a person, and takes no scope' },
          };
        }
      }
    }
  },
};
