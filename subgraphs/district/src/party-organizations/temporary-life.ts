import type { Stage } from '../calendar/life.js';

export type TemporaryStatus = 'DRAFT' | 'SUBMITTED' | 'REFUSED' | 'APPROVED' | 'ACTIVE' | 'WINDING_UP' | 'DISSOLVED';

/** How often each state occurs, and how many days ago it was reached. */
export const TEMPORARY_WEIGHTS: Record<TemporaryStatus, number> = {
  DRAFT: 8,
  SUBMITTED: 8,
  REFUSED: 6,
  APPROVED: 8,
  ACTIVE: 50,
  WINDING_UP: 12,
  DISSOLVED: 28,
};
export const TEMPORARY_AGES: Record<TemporaryStatus, readonly [least: number, most: number]> = {
  DRAFT: [1, 20],
  SUBMITTED: [1, 15],
  REFUSED: [10, 500],
  APPROVED: [1, 10],
  // A project of six months or more should have a formal branch (S1 b): some of these do not.
  ACTIVE: [5, 330],
  WINDING_UP: [1, 120],
  DISSOLVED: [15, 700],
};

const draft: Stage = { act: 'draft', to: 'DRAFT', after: [0, 0], reason: '因专项任务需要拟建' };
const submit: Stage = { act: 'submit', to: 'SUBMITTED', after: [1, 7], reason: '报上级党组织审批', office: '组请' };
const refuse: Stage = { act: 'refuse', to: 'REFUSED', after: [2, 15], reason: '不具备设立条件' };
const approve: Stage = { act: 'approve', to: 'APPROVED', after: [2, 15], reason: '同意设立并任命班子', office: '组复' };
const start: Stage = { act: 'start', to: 'ACTIVE', after: [1, 7], reason: '任务启动' };
const endTask: Stage = { act: 'endTask', to: 'WINDING_UP', after: [45, 400], reason: '任务完成' };
const dissolve: Stage = { act: 'dissolve', to: 'DISSOLVED', after: [3, 40], reason: '临时机构撤销，支部自然终止', office: '组复' };

/** The way to each state (domain model, temporary branch). */
export const TEMPORARY_PATHS: Record<TemporaryStatus, readonly Stage[]> = {
  DRAFT: [draft],
  SUBMITTED: [draft, submit],
  REFUSED: [draft, submit, refuse],
  APPROVED: [draft, submit, approve],
  ACTIVE: [draft, submit, approve, start],
  WINDING_UP: [draft, submit, approve, start, endTask],
  DISSOLVED: [draft, submit, approve, start, endTask, dissolve],
};
