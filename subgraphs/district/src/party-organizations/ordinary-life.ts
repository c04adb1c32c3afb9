import type { Stage } from '../calendar/life.js';

export type OrdinaryStatus = 'APPLIED' | 'APPROVED' | 'ACTIVE' | 'ELECTION_DUE' | 'MERGED' | 'DISSOLVED';

export const ORDINARY_AGES: Record<OrdinaryStatus, readonly [least: number, most: number]> = {
  APPLIED: [1, 25],
  APPROVED: [1, 12],
  ACTIVE: [40, 900],
  ELECTION_DUE: [5, 120],
  MERGED: [30, 700],
  DISSOLVED: [30, 700],
};

const apply: Stage = { act: 'apply', to: 'APPLIED', after: [0, 0], reason: '申请设立支部', office: '组请' };
const approve: Stage = { act: 'approve', to: 'APPROVED', after: [5, 30], reason: '批准设立', office: '组复' };
const start: Stage = { act: 'start', to: 'ACTIVE', after: [1, 12], reason: '支部成立' };
const openElection: Stage = { act: 'openElection', to: 'ELECTION_DUE', after: [1096, 1096], reason: '任期届满' };
const merge: Stage = { act: 'merge', to: 'MERGED', after: [300, 900], reason: '合并设置', office: '组复' };
const dissolve: Stage = { act: 'dissolve', to: 'DISSOLVED', after: [300, 900], reason: '党员减少，不再具备条件', office: '组复' };

/** The way to each state (domain model, ordinary branch); red-sail branches have a term of three years. */
export const ORDINARY_PATHS: Record<OrdinaryStatus, readonly Stage[]> = {
  APPLIED: [apply],
  APPROVED: [apply, approve],
  ACTIVE: [apply, approve, start],
  ELECTION_DUE: [apply, approve, start, openElection],
  MERGED: [apply, approve, start, merge],
  DISSOLVED: [apply, approve, start, dissolve],
};
