import { choices, type ChoiceOf } from '@redsail/kit';

export const ForumStatus = choices('ForumStatus', '议事平台状态 · state of a forum', {
  OPEN: '运行 · open',
  CLOSED: '关闭 · closed',
});
export type ForumStatus = ChoiceOf<typeof ForumStatus>;
