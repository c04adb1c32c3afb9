import { choice, code, codes, count, day, Entity, flag, foreign, foreigns, many, ref, register, text, type Many } from '@redsail/kit';
import { Organization } from '../organization/organization.register.js';
import { Region } from '../region/region.register.js';
import { partyOrganizationRowProblems } from './party-organization-row-problems.js';
import { PartyOrganizationKind, PartyOrganizationStatus, UnitSituation } from './party-organization.choices.js';

@register('党组织 · party organisation', {
  plural: 'partyOrganizations',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'party:read',
  tree: 'superior',
  validity: ['startedOn', 'dissolvedOn'],
  checkRow: partyOrganizationRowProblems,
})
export class PartyOrganization extends Entity {
  @code(null, '党组织代码 · code', { unique: true, order: true }) code!: string;
  @text('全称 · full name, as on the seal', { pinyin: true, order: true }) name!: string;
  @choice(PartyOrganizationKind, '类别 · kind', { index: true }) kind!: PartyOrganizationKind;
  @choice(PartyOrganizationStatus, '状态 · state', { index: true }) status!: PartyOrganizationStatus;
  @ref(() => Region, '所在区划 · division') region!: string;
  @ref(() => PartyOrganization, '上级党组织 · superior', { nullable: true }) superior?: string | null;
  @many(() => PartyOrganization, 'superior', '下级党组织 · subordinates') subordinates!: Many;
  @ref(() => Organization, '所在单位 · unit it is set up in', { nullable: true }) unit?: string | null;
  @choice(UnitSituation, '单位情况 · situation of the unit', { nullable: true }) unitSituation?: UnitSituation | null;
  @foreign('Enterprise', 'id', '所在企业 · enterprise it is set up in', { nullable: true }) enterprise?: string | null;
  @foreign('Campaign', 'code', '专项行动 · campaign it serves', { nullable: true }) campaign?: string | null;

  @foreign('Person', 'id', '书记 · secretary', { nullable: true, scope: 'person:read' }) secretary?: string | null;
  @foreign('Person', 'id', '副书记 · deputy secretary', { nullable: true, scope: 'person:read' }) deputy?: string | null;
  @foreigns('Person', 'id', '委员会成员 · members of its committee, secretary and deputy among them', {
    nullable: true,
    scope: 'person:read',
  })
  committee?: string[] | null;
  @flag('书记空缺 · the post of secretary is known to be vacant', { nullable: true }) secretaryVacant?: boolean | null;
  @ref(() => PartyOrganization, '班子任命机关 · organisation that appointed the officers', { nullable: true }) officersAppointedBy?:
    | string
    | null;
  @day('班子产生日期 · officers appointed or elected on', { nullable: true }) officersOn?: string | null;
  @day('本届起始日期 · this term began on', { nullable: true }) termStartOn?: string | null;
  @count('任期年数 · years of a term', { nullable: true }) termYears?: number | null;

  @text('任务 · task', { nullable: true }) task?: string | null;
  @text('地点 · site', { nullable: true }) site?: string | null;
  @text('随何撤销 · temporary body it ends with (rule O7)', { nullable: true }) endsWith?: string | null;
  @flag('功能型 · a red-sail branch that works as a functional one: no formal affiliation here', { nullable: true }) functional?:
    | boolean
    | null;
  @codes('覆盖群体代码 · codes in the dictionary red-sail-coverage (rule O10)', { nullable: true, filter: true }) coverageCodes?:
    | string[]
    | null;
  @codes('功能代码 · codes in the dictionary red-sail-function', { nullable: true, filter: true }) functionCodes?: string[] | null;

  @day('提出日期 · drafted or applied for on', { nullable: true }) proposedOn?: string | null;
  @day('报批日期 · submitted on', { nullable: true }) submittedOn?: string | null;
  @ref(() => PartyOrganization, '审批党组织 · approving organisation', { nullable: true }) approvedBy?: string | null;
  @day('批准日期 · approved on', { nullable: true, order: true }) approvedOn?: string | null;
  @text('批准文号 · number of the approving document', { nullable: true }) documentNo?: string | null;
  @count('批准时正式党员数 · full members when it was approved (rule O4)', { nullable: true, scope: 'person:read' })
  fullMembersAtApproval?: number | null;
  @count('最近核定党员数 · members at the last count', { nullable: true, scope: 'person:read' }) membersCounted?: number | null;
  @day('核定日期 · day of the last count', { nullable: true }) membersCountedOn?: string | null;

  @day('成立（启动）日期 · at work from, inclusive', { nullable: true, order: true }) startedOn?: string | null;
  @day('任务结束日期 · its task ended on', { nullable: true, order: true }) taskEndedOn?: string | null;
  @day('撤销（合并）日期 · dissolved or merged on, exclusive', { nullable: true, order: true }) dissolvedOn?: string | null;
  @ref(() => PartyOrganization, '并入党组织 · organisation it was merged into', { nullable: true }) mergedInto?: string | null;
}
