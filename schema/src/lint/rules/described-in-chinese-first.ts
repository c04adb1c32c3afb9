import { NOBODY_YET } from '../ownership.js';
import { partsOf } from '../parts.js';
import type { Rule } from '../rule.js';

/** A Chinese term, which may open with a bracket, a number or a Latin letter (`《…》`, `12位代码`, `A类企业`), then ` · ` and English. */
const BILINGUAL = /^[《“「『(0-9A-Z.-]*\p{Script=Han}.*? · \S/su;

export const describedInChineseFirst: Rule = {
  id: 'described-in-chinese-first',
  expected: { zh: '"""临时党支部 · temporary party branch"""', en: '"""临时党支部 · temporary party branch"""' },
  mend: { zh: '在声明处补写说明，中文术语在前', en: 'describe it where it is declared, the Chinese term first' },
  why: {
    zh: '使用者先认中文术语，英文供代码与外部对照；没有说明的部分等于没有发布。',
    en: 'Those who use the graph know the Chinese term first; the English one is for code and for others. What is not described is not published.',
  },
  *check({ api, ownership }) {
    for (const { coordinate, is } of partsOf(api)) {
      // Its own department will describe it; two descriptions of one type would not compose.
      if (ownership.ownerOf(/^\w+/.exec(coordinate)![0]) === NOBODY_YET) continue;
      const description = is.description?.trim();
      if (!description) yield { coordinate, what: { zh: '没有说明', en: 'has no description' } };
      else if (!BILINGUAL.test(description)) {
        yield {
          coordinate,
          what: {
            zh: `说明不是“中文 · English”：${quoted(description)}`,
            en: `its description is not "中文 · English": ${quoted(description)}`,
          },
        };
      }
    }
  },
};

const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
