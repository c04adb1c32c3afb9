import { guardsOn, interfaceNodes } from '../directives.js';
import type { Rule } from '../rule.js';

/** An interface is reached through any of its types, so a scope on it protects nothing that its types do not protect themselves. */
export const scopesNeverOnInterfaces: Rule = {
  id: 'scopes-never-on-interfaces',
  expected: { zh: '权限标在对象类型及其字段上', en: 'scopes on object types and their fields' },
  mend: { zh: '把权限移到各实现类型', en: 'move the scope to the types that implement it' },
  why: {
    zh: '经接口或联合选取时，权限由实际类型决定；标在接口上会留下绕行的路，合成也会拒绝。',
    en: 'What is reached through an interface or a union is guarded by its own type; a scope on an interface would leave a way around, and composition refuses it.',
  },
  *check({ subgraphs }) {
    const what = { zh: '接口上标有权限', en: 'carries a scope and belongs to an interface' };
    for (const subgraph of subgraphs) {
      for (const type of interfaceNodes(subgraph.document)) {
        const name = type.name.value;
        if (guardsOn(type).length > 0) yield { coordinate: name, subgraph: subgraph.name, what };
        for (const field of type.fields ?? []) {
          if (guardsOn(field).length > 0) yield { coordinate: `${name}.${field.name.value}`, subgraph: subgraph.name, what };
        }
      }
    }
  },
};
