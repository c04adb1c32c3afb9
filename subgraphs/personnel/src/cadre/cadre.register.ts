import { choice, day, Entity, foreign, ref, register, text } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { PositionLevel } from '../standards/position-level.register.js';
import { CadreSource, CivilServantRank } from './cadre.choices.js';

@register('干部 · cadre', { plural: 'cadres', natural: 'person', keys: ['id'], scope: 'person:read', rows: [{ through: 'person' }] })
export class Cadre extends Entity {
  @ref(() => Person, '人员 · person', { unique: true }) person!: string;
  @foreign('Organization', 'code', '所在单位 · employer', { index: true }) employer!: string;
  @foreign('Organization', 'code', '管理单位 · organ with cadre authority', { nullable: true }) managingOrgan?: string | null;
  @choice(CadreSource, '干部来源 · source') source!: CadreSource;
  @ref(() => PositionLevel, '职务级别 · position level (GB/T 12407)', { nullable: true }) positionLevel?: string | null;
  @choice(CivilServantRank, '职级 · rank, parallel to the position level', { nullable: true }) rank?: CivilServantRank | null;
  @text('专业特长 · specialty', { nullable: true }) specialty?: string | null;
  @day('参加工作日期 · entered service on', { nullable: true }) enteredOn?: string | null;
}
