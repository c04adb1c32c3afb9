import type { Stage } from '../calendar/life.js';
import type { SampleCardServiceStatus, SampleTalentCardStatus } from './talent-card.js';

export const CARD_WEIGHTS: Record<SampleTalentCardStatus, number> = {
  APPLIED: 30,
  VETTED: 25,
  PUBLICISED: 25,
  ISSUED: 20,
  ACTIVE: 300,
  SUSPENDED: 20,
  EXPIRED: 60,
  REVOKED: 20,
};

export const CARD_AGES: Record<SampleTalentCardStatus, readonly [least: number, most: number]> = {
  APPLIED: [1, 15],
  VETTED: [1, 10],
  PUBLICISED: [1, 7],
  ISSUED: [1, 10],
  ACTIVE: [10, 1000],
  SUSPENDED: [5, 100],
  EXPIRED: [5, 500],
  REVOKED: [10, 400],
};

/** A card is valid for three years from the day it was issued. */
export const CARD_YEARS = 3;

const apply: Stage = { act: 'apply', to: 'APPLIED', after: [0, 0], reason: '本人申请' };
const vet: Stage = { act: 'vet', to: 'VETTED', after: [3, 20], reason: '审核通过' };
const publicise: Stage = { act: 'publicise', to: 'PUBLICISED', after: [2, 10], reason: '公示', office: '人才公示' };
const issue: Stage = { act: 'issue', to: 'ISSUED', after: [7, 15], reason: '公示无异议，发放', office: '人才卡' };
const activate: Stage = { act: 'activate', to: 'ACTIVE', after: [1, 10], reason: '持卡人激活' };
const suspend: Stage = { act: 'suspend', to: 'SUSPENDED', after: [60, 300], reason: '持卡人暂离岗位' };
const resume: Stage = { act: 'resume', to: 'ACTIVE', after: [20, 90], reason: '恢复在岗' };
const revoke: Stage = { act: 'revoke', to: 'REVOKED', after: [60, 500], reason: '不再符合条件', office: '人才卡' };

const issued = [apply, vet, publicise, issue, activate];
export const CARD_PATHS: Record<SampleTalentCardStatus, readonly Stage[]> = {
  APPLIED: [apply],
  VETTED: [apply, vet],
  PUBLICISED: [apply, vet, publicise],
  ISSUED: [apply, vet, publicise, issue],
  ACTIVE: issued,
  SUSPENDED: [...issued, suspend, resume, suspend],
  // Its last step is dated by the card's validity.
  EXPIRED: issued,
  REVOKED: [...issued, revoke],
};
export const EXPIRE = { act: 'expire', to: 'EXPIRED', reason: '有效期满' } as const;

/** The states of services in turn, so that a few cards show them all. */
export const SERVICE_TURNS = [
  'RATED',
  'DONE',
  'REQUESTED',
  'DECLINED',
  'RATED',
  'ACCEPTED',
  'DONE',
  'RATED',
] as const satisfies readonly SampleCardServiceStatus[];
/** On a card that is no longer active, or asked for long ago, nothing is open. */
export const CLOSED_TURNS = ['DONE', 'DECLINED', 'RATED'] as const satisfies readonly SampleCardServiceStatus[];
/** The longest way of a service takes so many days. */
export const SERVICE_DAYS = 30;

const request: Stage = { act: 'request', to: 'REQUESTED', after: [0, 0], reason: '持卡人提出' };
const accept: Stage = { act: 'accept', to: 'ACCEPTED', after: [0, 3], reason: '受理' };
const finish: Stage = { act: 'finish', to: 'DONE', after: [1, 14], reason: '办结' };
const decline: Stage = { act: 'decline', to: 'DECLINED', after: [1, 5], reason: '不予办理' };
const rate: Stage = { act: 'rate', to: 'RATED', after: [0, 10], reason: '持卡人评价' };

export const SERVICE_PATHS: Record<SampleCardServiceStatus, readonly Stage[]> = {
  REQUESTED: [request],
  ACCEPTED: [request, accept],
  DONE: [request, accept, finish],
  DECLINED: [request, decline],
  RATED: [request, accept, finish, rate],
};

export const DECLINED_REASONS = ['该类服务本年度名额已满', '申请材料不齐', '已享受同类政策'] as const;
