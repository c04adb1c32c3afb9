import {
  choice,
  code,
  codes,
  count,
  day,
  decimal,
  defineSubgraph,
  digest,
  divisionCode,
  Entity,
  flag,
  instant,
  money,
  protectedText,
  ratio,
  register,
  residentId,
  text,
  whole,
} from '@redsail/kit';
import { Grade } from './specimens.js';

const open = { nullable: true, filter: true, order: true } as const;

/** A record with a field of every kind, each of which may be empty. */
@register('标本盘 · tray of specimens', { plural: 'trays', natural: 'no', keys: ['id'], scope: 'region:read', subject: true })
export class Tray extends Entity {
  @code(null, '编号 · number', { unique: true, order: true }) no!: string;
  @text('文本 · text', open) text?: string | null;
  @code(null, '代码 · key', open) key?: string | null;
  @code(divisionCode, '区划代码 · division', open) division?: string | null;
  @choice(Grade, '等次 · grade', open) grade?: string | null;
  @day('日 · day', open) day?: string | null;
  @instant('时刻 · instant', open) instant?: string | null;
  @money('金额 · money', open) money?: string | null;
  @ratio('比率 · ratio', open) ratio?: string | null;
  @decimal('小数 · decimal', open) decimal?: string | null;
  @count('件数 · count', open) count?: number | null;
  @whole('整数 · whole', open) whole?: number | null;
  @flag('是否 · flag', open) flag?: boolean | null;
  @codes('列表 · codes', { nullable: true, filter: true }) codes?: string[] | null;
  @protectedText('name', '姓名 · person’s name', { nullable: true }) person?: string | null;
  @protectedText('phone', '电话 · phone', { nullable: true }) phone?: string | null;
  @digest(residentId, '证件号码 · id number', { nullable: true }) idNumber?: string | null;
}

export const cabinet = defineSubgraph({
  name: 'cabinet',
  title: '标本柜 · cabinet',
  port: 4098,
  at: import.meta.url,
  registers: [Tray],
  migrations: { sqlite: [], postgres: [] },
});
