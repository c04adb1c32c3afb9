import { divisionLevel, refuse, rule, type CommandContext } from '@redsail/kit';
import { DictItem } from '../dictionary/dict-item.register.js';
import { PartyOrganization } from '../party-organization/party-organization.register.js';

/** The two dictionaries of red-sail branches. */
export const COVERAGE = 'red-sail-coverage';
export const FUNCTION = 'red-sail-function';

/** O10: a red-sail branch sits under a community's party organisation and states whom it covers (catalogue 30). */
export const o10RedSailCoverage = rule<PartyOrganization>('O10', async ({ record, input, load, find }) => {
  if (record.kind !== 'RED_SAIL_BRANCH') return undefined;
  const coverage: readonly string[] = input.coverage ?? record.coverageCodes ?? [];
  const functions: readonly string[] = input.functions ?? record.functionCodes ?? [];
  const superior = record.superior ? await load(PartyOrganization, record.superior) : null;
  if (!superior || levelOf(superior.region) !== 'VILLAGE') {
    return refuse('superior', '红帆支部应隶属社区（村）党组织', "a red-sail branch sits under a community's party organisation");
  }
  if (superior.region !== record.region) {
    return refuse('region', '红帆支部应与其上级在同一社区', 'a red-sail branch stands in the community of its superior');
  }
  if (coverage.length === 0) {
    return refuse('coverage', '红帆支部须注明覆盖群体', 'a red-sail branch states whom it covers');
  }
  return (await unknownCodes({ find }, COVERAGE, coverage, 'coverage')) ?? (await unknownCodes({ find }, FUNCTION, functions, 'functions'));
});

/** A code that the dictionary lacks or has retired. Pending ones are welcome: they exist, only nobody has said what they mean. */
async function unknownCodes({ find }: Pick<CommandContext, 'find'>, dict: string, codes: readonly string[], field: string) {
  if (codes.length === 0) return undefined;
  const known = new Set((await find(DictItem, { dict })).filter((item) => item.status !== 'RETIRED').map((item) => item.code));
  const unknown = codes.filter((code) => !known.has(code));
  return unknown.length === 0
    ? undefined
    : refuse(
        field,
        `字典 ${dict} 中没有：${unknown.join('、')}`,
        `the dictionary ${dict} has no ${unknown.join(', ')}; it has ${[...known].join(', ')}`,
      );
}

const levelOf = (region: string) => divisionLevel(region.slice(region.indexOf(':') + 1));
