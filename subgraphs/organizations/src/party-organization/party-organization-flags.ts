import { choice, choices, text, value, type ChoiceOf } from '@redsail/kit';
import { sizeHint } from '../rules/o17-size-hints.js';
import { isAtWork, isTemporary } from './kinds.js';
import { termEnd } from './term-end.js';

export const PartyOrganizationFlagCode = choices('PartyOrganizationFlagCode', '提示代码 · code of a flag', {
  REVIEW_FORMAL: '应研究设立正式支部 · a task of six months or more should have a formal branch',
  TASK_OVER: '任务已结束未撤销 · its task is over, it still stands',
  SECRETARY_VACANT: '书记空缺 · the post of secretary is vacant',
  ELECTION_OVERDUE: '逾期未换届 · its term is over and no election is under way',
  BRANCH_TOO_LARGE: '支部党员过多 · too many members for a branch',
  GENERAL_BRANCH_TOO_LARGE: '党总支党员过多 · too many members for a general branch',
});
export type PartyOrganizationFlagCode = ChoiceOf<typeof PartyOrganizationFlagCode>;

@value('党组织提示 · flag: something about a party organisation that an office should look at')
export class PartyOrganizationFlag {
  @choice(PartyOrganizationFlagCode, '提示代码 · code') code!: PartyOrganizationFlagCode;
  @text('规则 · id of the rule behind it') rule!: string;
  @text('中文说明 · message in Chinese') messageZh!: string;
  @text('英文说明 · message in English') messageEn!: string;
}

/** What the flags look at. */
export interface Flagged {
  readonly kind: string;
  readonly status: string;
  readonly startedOn?: string | null;
  readonly taskEndedOn?: string | null;
  readonly secretaryVacant?: boolean | null;
  readonly termStartOn?: string | null;
  readonly termYears?: number | null;
  readonly fullMembersAtApproval?: number | null;
  readonly membersCounted?: number | null;
}

/** A project of this many months should have a formal branch (支部工作条例, standards S1b). */
const FORMAL_AFTER_MONTHS = 6;

/** All flags of one organisation on a day. They are hints for an office: no command is refused because of one. */
export function flagsOf(row: Flagged, day: string): PartyOrganizationFlag[] {
  return [reviewFormal, taskOver, secretaryVacant, electionOverdue, size].flatMap((find) => find(row, day) ?? []);
}

type Finder = (row: Flagged, day: string) => PartyOrganizationFlag | undefined;

const reviewFormal: Finder = ({ kind, status, startedOn }, day) =>
  isTemporary(kind) && status === 'ACTIVE' && startedOn && monthsLater(startedOn, FORMAL_AFTER_MONTHS) <= day
    ? flag(
        'REVIEW_FORMAL',
        'S1',
        `自 ${startedOn} 运行已满${FORMAL_AFTER_MONTHS}个月，应研究设立正式党支部`,
        `at work since ${startedOn}, six months or more: consider a formal branch`,
      )
    : undefined;

const taskOver: Finder = ({ kind, status, taskEndedOn }, day) =>
  isTemporary(kind) && status === 'WINDING_UP' && taskEndedOn && taskEndedOn <= day
    ? flag('TASK_OVER', 'O7', `任务已于 ${taskEndedOn} 结束，应予撤销`, `its task ended on ${taskEndedOn}: it should be dissolved`)
    : undefined;

const secretaryVacant: Finder = ({ status, secretaryVacant: vacant }) =>
  vacant && (isAtWork(status) || status === 'APPROVED')
    ? flag('SECRETARY_VACANT', 'S16', '书记空缺', 'the post of secretary is vacant')
    : undefined;

const electionOverdue: Finder = (row, day) => {
  const end = termEnd(row);
  return row.status === 'ACTIVE' && end && end <= day
    ? flag('ELECTION_OVERDUE', 'S1', `本届任期已于 ${end} 届满，尚未启动换届`, `its term ended on ${end} and no election is under way`)
    : undefined;
};

const size: Finder = ({ kind, status, membersCounted, fullMembersAtApproval }) => {
  const hint = isAtWork(status) ? sizeHint(kind, membersCounted ?? fullMembersAtApproval) : undefined;
  return hint && flag(hint.code, hint.rule, hint.zh, hint.en);
};

const flag = (code: PartyOrganizationFlagCode, rule: string, messageZh: string, messageEn: string): PartyOrganizationFlag => ({
  code,
  rule,
  messageZh,
  messageEn,
});

/** The same day some months later, or the last day of that month when it has no such day. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
