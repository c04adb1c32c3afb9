import { organizations } from '@redsail/organizations';
import type { Answer, RunningSubgraph, StartOptions } from '../../support/subgraph.js';
import { startSubgraph } from '../../support/subgraph.js';

/** A district in a few rows, for tests of commands and reads: everything under the unassigned province 59. */
const FILES: readonly (readonly [register: string, csv: string])[] = [
  [
    'regions',
    `code,name,level,parent_code,valid_from,valid_to
590000000000,红帆省,PROVINCE,,,
590100000000,红帆市,PREFECTURE,590000000000,,
590102000000,红帆区,COUNTY,590100000000,,
590102001000,海棠街道,TOWN,590102000000,,
590102001001,海棠社区,VILLAGE,590102001000,,
590102001002,望海社区,VILLAGE,590102001000,,
590102101000,石桥镇,TOWN,590102000000,,
590102101200,石桥村,VILLAGE,590102101000,2013-01-01,
590102101201,旧桥村,VILLAGE,590102101000,2010-01-01,2021-07-01
`,
  ],
  ['region-successions', 'predecessor_code,successor_code,kind,changed_on\n590102101201,590102101200,MERGED,2021-07-01\n'],
  [
    'dict-items',
    `dict,code,label_zh,label_en,status,note
red-sail-coverage,NEW_EMPLOYMENT,新就业群体,new employment groups,ACTIVE,
red-sail-coverage,FLOATING,流动党员,floating members,ACTIVE,
red-sail-function,DOU_1,,,PENDING,待释义
system-sector,SECTOR_1,,,PENDING,待释义
`,
  ],
  [
    'organizations',
    `code,name,short_name,kind,level,uscc,region_code,parent_code,system_sector_code,status
O1,中共红帆区委组织部,组织部,PARTY_ORGAN,COUNTY,11590102000000115T,590102000000,,SECTOR_1,ACTIVE
O2,红帆区养老服务中心,养老中心,INSTITUTION,COUNTY,1259010200000022XQ,590102000000,O1,,ACTIVE
O3,海棠社区居民委员会,海棠居委会,RESIDENTS_COMMITTEE,VILLAGE,54590102MF0000013Y,590102001001,,,ACTIVE
`,
  ],
  [
    'party-organizations',
    `code,name,kind,status,region_code,superior_code,unit_code,started_on,term_start_on,term_years,members_counted
P1,中共红帆省委员会,COMMITTEE,ACTIVE,590000000000,,,,,,
P2,中共红帆市委员会,COMMITTEE,ACTIVE,590100000000,P1,,,,,
P3,中共红帆区委员会,COMMITTEE,ACTIVE,590102000000,P2,,2013-01-01,,,
P4,中共海棠街道工作委员会,WORK_COMMITTEE,ACTIVE,590102001000,P3,,2013-01-01,,,
P5,中共海棠社区总支部委员会,GENERAL_BRANCH,ACTIVE,590102001001,P4,O3,2013-01-01,2021-01-01,5,120
P6,中共海棠社区第一支部委员会,BRANCH,ACTIVE,590102001001,P5,O3,2018-01-01,2019-01-01,3,51
P7,中共红帆区某局党组,MEMBERS_GROUP,ACTIVE,590102000000,P3,,2013-01-01,,,
P8,中共望海社区支部委员会,BRANCH,ELECTION_DUE,590102001002,P4,,2015-01-01,2017-01-01,5,20
`,
  ],
];

/** The test's own answers to questions that go to personnel. */
export interface Personnel {
  full: number | null | 'away';
}

export interface SmallDistrict extends RunningSubgraph {
  readonly personnel: Personnel;
  /** Runs a command and returns its payload: the record under `record`, and the refusals. */
  command(name: string, input: Record<string, unknown>, fields?: string): Promise<Payload>;
  /** A query's data; throws on any error. */
  ask(document: string, variables?: Record<string, unknown>): Promise<Record<string, never>>;
}

export interface Payload {
  readonly record: Record<string, never> | null;
  readonly userErrors: readonly { code: string; field: string | null; rule: string | null; messageZh: string; messageEn: string }[];
}

/** What a payload calls its record, by command; without an entry it is a party organisation. */
const RECORDS: readonly (readonly [RegExp, string])[] = [
  [/RiderStation/, 'riderStation'],
  [/RatingGroup$/, 'ratingGroup'],
  [/RatingComponent$/, 'ratingComponent'],
  [/StarRating$/, 'starRating'],
  [/DictItem$/, 'dictItem'],
  [/CommunityProfile$/, 'communityProfile'],
  [/^recordForum/, 'forumSession'],
  [/Forum$/, 'forum'],
  [/Unit$/, 'coveredUnit'],
  [/Region$/, 'region'],
  [/^(establish|rename|transfer|end)Organization$/, 'organization'],
];

export async function startSmallDistrict(databaseUrl: string, options: StartOptions = {}): Promise<SmallDistrict> {
  const personnel: Personnel = { full: 3 };
  const running = await startSubgraph(organizations, databaseUrl, {
    ask: async () => {
      const { DependencyUnavailable } = await import('@redsail/kit');
      if (personnel.full === 'away') throw new DependencyUnavailable('away');
      return { partyOrganization: { memberCounts: { full: personnel.full, total: personnel.full } } } as never;
    },
    ...options,
  });
  for (const [register, csv] of FILES) {
    const { problems } = await running.import(register, csv);
    if (problems.total) throw new Error(`${register}: ${JSON.stringify(problems.listed)}`);
  }
  return {
    ...running,
    personnel,
    async ask(document, variables) {
      const { data, errors } = await running.execute(document, variables);
      if (errors?.length) throw new Error(errors.map((error) => error.message).join('\n'));
      return data;
    },
    async command(name, input, fields = 'id version') {
      const record = RECORDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'partyOrganization';
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { record: ${record} { ${fields} } userErrors { code field rule messageZh messageEn } } }`;
      const { data, errors }: Answer = await running.execute(document, { input: { reason: '试验', ...input } });
      if (errors?.length) throw new Error(errors.map((error) => error.message).join('\n'));
      return data[name] as Payload;
    },
  };
}
