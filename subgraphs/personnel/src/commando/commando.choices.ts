import { choices, type ChoiceOf } from '@redsail/kit';

export const CommandoKind = choices('CommandoKind', '队伍类别 · kind of team', {
  ASSAULT_TEAM: '党员突击队 · assault team of party members',
  VOLUNTEER_TEAM: '志愿服务队 · volunteer team, open to all',
});
export type CommandoKind = ChoiceOf<typeof CommandoKind>;

export const CommandoStatus = choices('CommandoStatus', '队伍状态 · state of a team', {
  FORMED: '已组建 · formed',
  ACTIVE: '服务中 · active',
  STOOD_DOWN: '已解散 · stood down',
});
export type CommandoStatus = ChoiceOf<typeof CommandoStatus>;
