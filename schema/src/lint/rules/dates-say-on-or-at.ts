import { getNamedType } from 'graphql';
import { partsOf } from '../parts.js';
import type { Rule } from '../rule.js';

/** The last word of a name says whether it is a day or a moment. */
const endings: Readonly<Record<string, { readonly ending: RegExp; readonly word: string }>> = {
  Date: { ending: /(^on|On)$/, word: 'On' },
  DateTime: { ending: /(^at|At)$/, word: 'At' },
};

export const datesSayOnOrAt: Rule = {
  id: 'dates-say-on-or-at',
  expected: {
    zh: 'Date 以 On 结尾（approvedOn），DateTime 以 At 结尾（recordedAt）',
    en: 'a Date ends in On (approvedOn), a DateTime in At (recordedAt)',
  },
  mend: { zh: '改名', en: 'rename it' },
  why: {
    zh: '从名字就看得出是日期（+08:00 的一天）还是时刻，无须查类型。',
    en: 'A name tells a calendar day (+08:00) from an instant, without a look at the type.',
  },
  *check({ api }) {
    for (const part of partsOf(api)) {
      if (part.kind === 'type' || part.kind === 'enumValue') continue;
      const type = getNamedType(part.is.type).name;
      const rule = endings[type];
      if (rule && !rule.ending.test(part.is.name)) {
        yield {
          coordinate: part.coordinate,
          what: { zh: `类型为 ${type}，名称却不以 ${rule.word} 结尾`, en: `is a ${type} and does not end in ${rule.word}` },
        };
      }
    }
  },
};
