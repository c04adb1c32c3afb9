import { refuse, rule } from '@redsail/kit';
import type { ForumSession } from '../forum/forum-session.register.js';
import { Forum } from '../forum/forum.register.js';

/** Catalogue 34: a session belongs to a forum that was open on its day, and resolves no more topics than were raised. */

export const sessionWhileOpen = rule<ForumSession>('34', async ({ record, load }) => {
  const forum = await load(Forum, record.forum);
  if (!forum) return undefined;
  const within = (!forum.openedOn || forum.openedOn <= record.heldOn) && (!forum.closedOn || record.heldOn < forum.closedOn);
  return within ? undefined : refuse('heldOn', '召开日期应在平台运行期间', 'expected a day on which the forum was open');
});

export const resolvedAmongRaised = rule<ForumSession>('34', ({ record, input }) =>
  (input.topicsResolved ?? record.topicsResolved) > record.topics.length
    ? refuse('topicsResolved', '解决议题数不应多于议题数', 'no more topics are resolved than were raised')
    : undefined,
);
