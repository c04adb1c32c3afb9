import type { Resolvers } from '../graph.ts';

/** A district of twenty towns, invented: what the three departments would say of it. */
const DISTRICT = '590102000000';
const TOWNS = Array.from({ length: 20 }, (_, at) => ({
  code: `590102${String(at + 1).padStart(3, '0')}000`,
  name: `${'礁灯帆潮港岬'[at % 6]}${'汀洲湾澳屿'[at % 5]}街道`,
  level: 'TOWN',
}));

const KINDS = [
  ['BRANCH', '党支部', 'branch'],
  ['GENERAL_BRANCH', '党总支', 'general branch'],
  ['JOINT_BRANCH', '联合党支部', 'joint branch of several small units'],
  ['RED_SAIL_BRANCH', '红帆党支部', 'red-sail branch, for new employment groups and floating members'],
  ['TEMPORARY_BRANCH', '临时党支部', 'temporary branch, for one task'],
  ['WORK_COMMITTEE', '工作委员会', 'work committee'],
] as const;
const STATES = ['CALLED', 'ACCEPTED', 'ON_LEAVE', 'OVERDUE', 'REPORTED', 'ACTIVE', 'RELEASED', 'EVALUATED'];
const LIGHTS = ['GREEN', 'BLUE', 'YELLOW', null];

const organization = ({ code }: { code: string }) => ({ code, name: `${code} 号局 · bureau ${code}`, shortName: code });
const ITEMS = Array.from({ length: 20 }, (_, at) => ({
  id: `item-${at + 1}`,
  no: at + 1,
  title: `实事 ${at + 1} · 便民服务点与停车泊位建设`,
  leadOrgan: organization({ code: `O${at % 6}` }),
}));

const digits = (code: string): number => Number(code.slice(6, 9));

/** Arguments change nothing: they are there so that no two requests are the same. */
export const publishedResolvers: Readonly<Record<string, Resolvers>> = {
  organizations: {
    Query: { region: () => ({ code: DISTRICT, name: '红帆区', level: 'COUNTY' }) },
    Region: {
      __resolveReference: ({ code }) => TOWNS.find((town) => town.code === code),
      children: () => ({ nodes: TOWNS }),
      partyOrganizationCounts: ({ code }) =>
        KINDS.map(([kind, labelZh, labelEn], at) => ({ kind, labelZh, labelEn, count: (digits(code) * 7 + at * 11) % 90 })),
    },
    Organization: { __resolveReference: organization },
  },
  personnel: {
    Region: {
      __resolveReference: ({ code }) => ({ code }),
      deploymentCounts: ({ code }) =>
        STATES.map((status, at) => {
          const count = (digits(code) * 5 + at * 3) % 41;
          return { status, count: count < 5 ? null : count, suppressed: count < 5 };
        }),
    },
  },
  livelihood: {
    Region: {
      __resolveReference: ({ code }) => ({ code }),
      livelihoodItems: ({ code }) =>
        ITEMS.filter(({ no }) => (no + digits(code)) % 5 !== 0).map((item, at) => ({
          item,
          regionCode: code,
          light: LIGHTS[(at + digits(code)) % LIGHTS.length],
          completionRate: `0.${String(digits(code) * 1_009 + at * 37).padStart(6, '4')}`,
        })),
      publishedFigures: ({ code }) => ({
        nodes: [1, 2, 3].map((at) => ({ labelZh: `数据 ${at}`, labelEn: `figure ${at}`, value: String(digits(code) * at), unit: '户' })),
      }),
    },
    Organization: { __resolveReference: ({ code }) => ({ code }) },
  },
};
