import { codes, count, day, Entity, ref, register } from '@redsail/kit';
import { Forum } from './forum.register.js';
import { sessionRowProblems } from './session-row-problems.js';

/** Attendees are a number, never names (catalogue 34). */
@register('议事会议 · session of a forum', {
  plural: 'forumSessions',
  natural: ['forum', 'heldOn'],
  scope: 'organization:read',
  checkRow: sessionRowProblems,
})
export class ForumSession extends Entity {
  @ref(() => Forum, '议事平台 · forum') forum!: string;
  @day('召开日期 · held on', { order: true }) heldOn!: string;
  @count('参加人数 · number of people who took part') attendees!: number;
  @codes('议题 · topics raised') topics!: string[];
  @codes('结果 · outcomes', { nullable: true }) outcomes?: string[] | null;
  @count('社区解决议题数 · topics resolved at community level') topicsResolved!: number;
}
