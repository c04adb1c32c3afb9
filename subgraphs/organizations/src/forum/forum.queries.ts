import { batched, connection, extend, type Row } from '@redsail/kit';
import { dictItem } from '../dictionary/dict-items.js';
import { ForumSession } from './forum-session.register.js';
import { Forum } from './forum.register.js';

export const FORUM_KIND = 'forum-kind';

export const forumExtension = extend(
  Forum,
  {},
  {
    kind: batched('DictItem', '类型 · kind of forum', { needs: ['kindCode'] }, (rows: readonly Row[], _, context) =>
      dictItem(
        context,
        FORUM_KIND,
        rows.map((row) => row.kindCode),
      ),
    ),
    sessions: connection(() => ForumSession, { by: 'forum' }, '议事会议 · its sessions'),
  },
);
