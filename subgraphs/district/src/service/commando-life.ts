import type { Stage } from '../calendar/life.js';
import type { SampleCommando } from './commando.js';

export const COMMANDO_WEIGHTS: Record<SampleCommando['status'], number> = { FORMED: 40, ACTIVE: 180, STOOD_DOWN: 80 };
export const COMMANDO_AGES: Record<SampleCommando['status'], readonly [least: number, most: number]> = {
  FORMED: [1, 30],
  ACTIVE: [20, 400],
  STOOD_DOWN: [10, 500],
};

const form: Stage = { act: 'form', to: 'FORMED', after: [0, 0], reason: '组建队伍' };
const activate: Stage = { act: 'activate', to: 'ACTIVE', after: [1, 14], reason: '任务下达' };
const standDown: Stage = { act: 'standDown', to: 'STOOD_DOWN', after: [30, 250], reason: '任务结束' };

export const COMMANDO_PATHS: Record<SampleCommando['status'], readonly Stage[]> = {
  FORMED: [form],
  ACTIVE: [form, activate],
  STOOD_DOWN: [form, activate, standDown],
};

export const COMMANDO_TASKS = [
  '防汛巡查',
  '防火巡护',
  '老旧小区清理',
  '敬老助残',
  '文明劝导',
  '管网抢修',
  '海滩清洁',
  '秋收帮扶',
  '便民代办',
  '停车疏导',
] as const;
