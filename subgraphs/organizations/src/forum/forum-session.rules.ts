import { refuse, rule } from '@redsail/kit';
import { ForumSession } from './forum-session.register.js';
import { Forum } from './forum.register.js';

export const forumIsOpen = rule<ForumSession>('forum', async ({ record, load }) => {
  const forum = await load(Forum, record.forum);
  if (!forum) return undefined;
  const within = (!forum.openedOn || forum.openedOn <= record.heldOn) && (!forum.closedOn || record.heldOn < forum.closedOn);
  return within ? undefined : refuse('heldOn', '召开日期应在平台运行期间', 'expected a day on which the forum was open');
});

export const resolvedAmongRaised = rule<ForumSession>('subset', ({ record, input }) =>
  (input.topicsResolved ?? record.topicsResolved) > record.topics.length
    ? refuse('topicsResolved', '解决议题数不应多于议题数', 'no more topics are resolved than were raised')
    : undefined,
);
