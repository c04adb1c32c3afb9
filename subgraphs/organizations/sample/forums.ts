import { addDays, type District, type SampleRegion } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { ForumSession } from '../src/forum/forum-session.register.js';
import { Forum } from '../src/forum/forum.register.js';
import { waves } from './waves.js';

const KINDS = [
  { code: 'COUNCIL', name: '共建议事会' },
  { code: 'EXPRESS', name: '民情直通车' },
] as const;
const TOPICS = [
  '停车秩序',
  '楼道照明',
  '垃圾分类',
  '电动车充电',
  '加装电梯',
  '物业服务',
  '绿化养护',
  '儿童活动场地',
  '夜间噪声',
  '快递柜布点',
];

/** A forum in every third community, one in ten of them closed by now; each has met a few times. */
export function* forums(layout: District): Iterable<SampleBatch> {
  const random = layout.random('organizations/forums');
  const own = communityOrganizations(layout);
  const chosen = [...layout.regions].filter((region) => own.has(region.code)).filter((_, at) => at % 3 === 0);
  const made = chosen.map((community, at) => {
    const kind = KINDS[at % KINDS.length]!;
    const openedOn = addDays(layout.asOf, -random.integer(400, 900));
    return {
      community,
      kind,
      code: `F${community.code}`,
      openedOn,
      closedOn: at % 10 === 1 ? addDays(layout.asOf, -random.integer(10, 90)) : null,
    };
  });
  yield* waves(
    Forum,
    made.map(({ community, kind, code, openedOn, closedOn }) => {
      const opened = {
        code,
        name: community.name + kind.name,
        kindCode: kind.code,
        community: community.code,
        convener: own.get(community.code),
        status: 'OPEN',
        openedOn,
        $act: 'openForum',
        $effectiveOn: openedOn,
      };
      return closedOn
        ? [opened, { code, status: 'CLOSED', closedOn, $act: 'closeForum', $effectiveOn: closedOn, $reason: '并入其他平台' }]
        : [opened];
    }),
  );
  yield {
    register: ForumSession,
    act: 'recordForumSession',
    rows: made.flatMap((forum) => sessions(forum.code, forum.openedOn, forum.closedOn ?? layout.asOf)),
  };

  function sessions(forum: string, from: string, until: string): SampleRow[] {
    const rows: SampleRow[] = [];
    for (
      let heldOn = addDays(from, random.integer(10, 40));
      heldOn < until && rows.length < 6;
      heldOn = addDays(heldOn, random.integer(60, 120))
    ) {
      const topics = random.sample(TOPICS, random.integer(1, 4));
      const resolved = random.integer(0, topics.length);
      rows.push({
        forum,
        heldOn,
        attendees: random.integer(8, 60),
        topics,
        outcomes: topics.slice(0, resolved).map((topic) => `${topic}：已在社区解决`),
        topicsResolved: resolved,
        $effectiveOn: heldOn,
      });
    }
    return rows;
  }
}

/** The party organisation of each village or community, by its division: the one that stands directly under the town's. */
export function communityOrganizations(layout: District): Map<string, string> {
  const villages = new Map<string, SampleRegion>();
  for (const region of layout.regions) if (region.level === 'VILLAGE') villages.set(region.code, region);
  const found = new Map<string, string>();
  for (const one of layout.partyOrganizations) {
    if (one.unit && villages.has(one.region) && ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH'].includes(one.kind) && !found.has(one.region))
      found.set(one.region, one.code);
  }
  return found;
}
