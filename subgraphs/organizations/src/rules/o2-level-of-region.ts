import { divisionLevel, rule } from '@redsail/kit';
import type { Organization } from '../organization/organization.register.js';

/** O2: an organisation has the level of its division. The division's code says its level, so no second record is read. */
export function levelProblem(level: string, region: string) {
  const expected = divisionLevel(region.slice(region.indexOf(':') + 1));
  if (level === expected) return undefined;
  return {
    column: 'level',
    rule: 'O2',
    zh: `单位级别应与所在区划一致，应为 ${expected}`,
    en: `an organisation has the level of its division: expected ${expected}`,
  };
}

export const o2LevelOfRegion = rule<Organization>('O2', ({ record }) => {
  const found = levelProblem(record.level, record.region);
  return found && { field: 'level', zh: found.zh, en: found.en };
});
