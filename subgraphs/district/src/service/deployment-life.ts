import type { Stage } from '../calendar/life.js';
import type { SampleDeploymentStatus } from './deployment.js';

export const DEPLOYMENT_WEIGHTS: Record<SampleDeploymentStatus, number> = {
  CALLED: 90,
  ACCEPTED: 60,
  REPORTED: 60,
  ACTIVE: 420,
  RELEASED: 280,
  EVALUATED: 480,
  ON_LEAVE: 60,
  OVERDUE: 50,
};

/** The first four are not over: one at most a person. Those that are over ended before any of these began. */
export const OPEN: ReadonlySet<SampleDeploymentStatus> = new Set(['CALLED', 'ACCEPTED', 'REPORTED', 'ACTIVE']);
export const DEPLOYMENT_AGES: Record<SampleDeploymentStatus, readonly [least: number, most: number]> = {
  CALLED: [0, 2],
  ACCEPTED: [0, 3],
  REPORTED: [0, 3],
  ACTIVE: [3, 120],
  RELEASED: [150, 500],
  EVALUATED: [150, 700],
  ON_LEAVE: [150, 500],
  OVERDUE: [150, 500],
};

/** Days within which a call is to be answered (P5). */
export const RESPONSE_DAYS = 3;

const call: Stage = { act: 'call', to: 'CALLED', after: [0, 0], reason: '社区召集' };
const accept: Stage = { act: 'accept', to: 'ACCEPTED', after: [0, RESPONSE_DAYS], reason: '应召' };
const report: Stage = { act: 'report', to: 'REPORTED', after: [0, 2], reason: '到社区报到' };
const start: Stage = { act: 'start', to: 'ACTIVE', after: [0, 2], reason: '上岗' };
const release: Stage = { act: 'release', to: 'RELEASED', after: [14, 180], reason: '任务完成返岗' };
const evaluate: Stage = { act: 'evaluate', to: 'EVALUATED', after: [3, 20], reason: '社区评价' };
const grantLeave: Stage = {
  act: 'grantLeave',
  to: 'ON_LEAVE',
  after: [1, RESPONSE_DAYS],
  reason: '单位报送，组织部门准假',
  office: '组复',
};
const lapse: Stage = { act: 'lapse', to: 'OVERDUE', after: [RESPONSE_DAYS + 1, RESPONSE_DAYS + 1], reason: '逾期未应召' };

export const DEPLOYMENT_PATHS: Record<SampleDeploymentStatus, readonly Stage[]> = {
  CALLED: [call],
  ACCEPTED: [call, accept],
  REPORTED: [call, accept, report],
  ACTIVE: [call, accept, report, start],
  RELEASED: [call, accept, report, start, release],
  EVALUATED: [call, accept, report, start, release, evaluate],
  ON_LEAVE: [call, grantLeave],
  OVERDUE: [call, lapse],
};

export const DUTIES = ['网格走访', '环境整治', '防汛值守', '矛盾调解', '项目推进', '助老服务', '秋收帮扶', '政策宣讲'] as const;
export const SPECIALTIES = ['MEDICAL', 'LOGISTICS', 'LEGAL', 'ENGINEERING', 'AGRICULTURE', 'PSYCHOLOGY'] as const;
