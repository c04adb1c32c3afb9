import { isEnumType } from 'graphql';
import { partsOfKind } from '../parts.js';
import type { Rule } from '../rule.js';

/** Plural by its ending; words that are singular in spite of an s (status, basis, address, series, lens) are not meant. */
const PLURAL = /(?<!s|u|i|Serie|Specie|Len)s$/;

export const enumsAreSingular: Rule = {
  id: 'enums-are-singular',
  expected: { zh: '单数：RegionLevel', en: 'the singular: RegionLevel' },
  mend: { zh: '改为单数', en: 'name one of its values, not all of them' },
  why: { zh: '变量里装的是一个值：RegionLevel.TOWN。', en: 'A variable holds one value: RegionLevel.TOWN.' },
  *check({ api }) {
    for (const { coordinate, is } of partsOfKind(api, 'type')) {
      if (isEnumType(is) && PLURAL.test(is.name)) yield { coordinate, what: { zh: '枚举名是复数', en: 'is an enum named in the plural' } };
    }
  },
};
