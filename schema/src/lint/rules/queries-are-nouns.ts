import type { Rule } from '../rule.js';

const VERB = /^(get|list|fetch|find|load|read|retrieve|search|select|query)([A-Z]|$)/;

export const queriesAreNouns: Rule = {
  id: 'queries-are-nouns',
  expected: {
    zh: '名词：单条 organization(code:)，列表 organizations(…)',
    en: 'a noun: organization(code:) for one, organizations(…) for a connection',
  },
  mend: { zh: '去掉动词', en: 'drop the verb' },
  why: { zh: '查询即所得之物，get、list、fetch 不增一字之义。', en: 'A query is called what it gives; get, list and fetch add nothing.' },
  *check({ api }) {
    for (const { name } of Object.values(api.getQueryType()?.getFields() ?? {})) {
      const verb = VERB.exec(name)?.[1];
      if (verb) yield { coordinate: `Query.${name}`, what: { zh: `以动词 ${verb} 开头`, en: `begins with the verb "${verb}"` } };
    }
  },
};
