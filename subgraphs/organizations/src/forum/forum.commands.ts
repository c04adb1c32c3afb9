import { act, code, codes, count, create, day, lifecycle, ref, text } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { resolvedAmongRaised, sessionWhileOpen } from '../rules/34-forum-sessions.js';
import { ForumSession } from './forum-session.register.js';
import { Forum } from './forum.register.js';

export const forumLifecycle = lifecycle(Forum, {
  title: '议事平台 · forum',
  state: 'status',
  scope: 'party:write',
  commands: [
    create('openForum', '开办议事平台 · open a forum', {
      to: 'OPEN',
      documentNo: 'optional',
      input: {
        code: code(null, '平台编号 · forum code'),
        name: text('名称 · name'),
        kindCode: code(null, '类型代码 · code in the dictionary forum-kind', { nullable: true }),
        community: ref(() => Region, '所在社区 · community'),
        convener: ref(() => PartyOrganization, '主办党组织 · party organisation that convenes it', { nullable: true }),
      },
      make: (input, c) => ({ ...input, openedOn: c.effectiveOn }),
    }),
    act('closeForum', '关闭议事平台 · close a forum', {
      from: ['OPEN'],
      to: 'CLOSED',
      documentNo: 'optional',
      apply: (forum, _, c) => {
        forum.closedOn = c.effectiveOn;
      },
    }),
  ],
});

export const forumSessionLifecycle = lifecycle(ForumSession, {
  title: '议事会议 · session of a forum',
  scope: 'party:write',
  commands: [
    create('recordForumSession', '记录议事会议 · record a session', {
      documentNo: 'optional',
      input: {
        forum: ref(() => Forum, '议事平台 · forum'),
        heldOn: day('召开日期 · held on'),
        attendees: count('参加人数 · number of people who took part; no names'),
        topics: codes('议题 · topics raised'),
        outcomes: codes('结果 · outcomes', { nullable: true }),
        topicsResolved: count('社区解决议题数 · topics resolved at community level'),
      },
      rules: [sessionWhileOpen, resolvedAmongRaised],
      make: (input) => ({ ...input, outcomes: input.outcomes ?? [] }),
    }),
    act('recordForumOutcomes', '补记议事结果 · record what became of its topics', {
      from: 'any',
      documentNo: 'optional',
      input: { outcomes: codes('结果 · outcomes'), topicsResolved: count('社区解决议题数 · topics resolved at community level') },
      rules: [resolvedAmongRaised],
      apply: (session, input) => {
        session.outcomes = input.outcomes;
        session.topicsResolved = input.topicsResolved;
      },
    }),
  ],
});
