import { divisionLevel, divisionPrefix, rule, socialCreditKind, type ImportRow } from '@redsail/kit';
import type { Organization } from '../organization/organization.register.js';
import type { Region } from '../region/region.register.js';

/** O1: codes are valid and unique. Digits and checks stand in the code standards (S2, S3); here, what a code says of its record. */

const problem = (column: string, zh: string, en: string) => ({ column, rule: 'O1', zh, en });

/** What a division's own code says of its level and its parent. */
export function regionRowProblems(row: ImportRow) {
  const code = String(row.code);
  const level = divisionLevel(code);
  const problems = [];
  if (row.level !== level) {
    problems.push(problem('level', `按代码的有效位数，级别应为 ${level}`, `by the digits of its code the level is ${level}`));
  }
  const parent = parentProblem(code, row.parent ? String(row.parent) : null);
  if (parent) problems.push(problem('parent_code', parent.zh, parent.en));
  if (row.validFrom && row.validTo && String(row.validTo) <= String(row.validFrom)) {
    problems.push(problem('valid_to', '失效日期应晚于生效日期', 'it must be in force for at least a day: expected a day after valid_from'));
  }
  return problems;
}

/** A parent has the same digits as far as its own go. Dummy prefectures of province-level cities may be left out, so any shorter one will do. */
function parentProblem(code: string, parent: string | null): { zh: string; en: string } | undefined {
  if (divisionLevel(code) === 'PROVINCE') return parent ? { zh: '省级区划没有上级', en: 'a province has no parent' } : undefined;
  if (!parent) return { zh: '省级以下的区划须注明上级', en: 'a division below province level names its parent' };
  const prefix = divisionPrefix(parent);
  return prefix.length < divisionPrefix(code).length && code.startsWith(prefix)
    ? undefined
    : { zh: '上级代码应是本级代码的前段', en: "the parent's digits must be the beginning of the code" };
}

/**
 * First two characters of the social credit code, by kind of organisation (GB 32100-2015 §5, standards S3). Kinds that are
 * left out may have any: ad-hoc bodies have none of their own, functional zones are set up in several ways.
 */
const CREDIT_KINDS: Readonly<Record<string, readonly string[]>> = {
  PARTY_ORGAN: ['ORGAN'],
  CONGRESS: ['ORGAN'],
  GOVERNMENT: ['ORGAN'],
  CPPCC: ['ORGAN'],
  DISCIPLINE: ['ORGAN'],
  SUBDISTRICT_OFFICE: ['ORGAN'],
  TOWN_GOV: ['ORGAN'],
  INSTITUTION: ['INSTITUTION'],
  STATE_FIRM: ['ENTERPRISE'],
  RESIDENTS_COMMITTEE: ['COMMITTEE'],
  VILLAGERS_COMMITTEE: ['COMMITTEE'],
  SOCIAL_ORG: ['SOCIAL_ASSOCIATION', 'PRIVATE_NON_ENTERPRISE', 'FOUNDATION', 'OTHER_CIVIL'],
};

/** The kind of holder that the code names must be the kind of the organisation. */
export function creditCodeProblem(kind: string, uscc: string | null | undefined) {
  const expected = CREDIT_KINDS[kind];
  const found = uscc ? socialCreditKind(uscc) : undefined;
  if (!uscc || !expected || (found && expected.includes(found.kind))) return undefined;
  return problem(
    'uscc',
    `信用代码前两位与单位类别 ${kind} 不符`,
    `the first two characters of the credit code do not fit the kind ${kind}: expected a code of ${expected.join(' or ')}`,
  );
}

const refusal = (found: ReturnType<typeof problem> | undefined, field: string) => found && { field, zh: found.zh, en: found.en };

export const o1CreditCodeFitsKind = rule<Organization>('O1', ({ record }) => refusal(creditCodeProblem(record.kind, record.uscc), 'uscc'));

/** For a command that makes or moves a division. */
export const o1DivisionCodeFits = rule<Region>('O1', ({ record }) => {
  const parent = record.parent ? record.parent.slice(record.parent.indexOf(':') + 1) : null;
  return refusal(regionRowProblems({ ...record, parent })[0], 'code');
});
