import { choice, day, Entity, flag, foreign, ref, register, text } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { AppraisalGrade, DeploymentKind, DeploymentStatus, LeaveCategory } from './deployment.choices.js';

/** A cadre goes to a community and stays a member of the home organisation (rule P4). */
@register('下沉 · deployment', {
  plural: 'deployments',
  natural: ['person', 'host', 'calledOn'],
  id: 'random',
  keys: ['id'],
  scope: 'deployment:read',
  rows: [{ division: 'hostRegion' }, { organ: 'homeOrganization' }, { through: 'person' }],
})
export class Deployment extends Entity {
  @ref(() => Person, '人员 · person deployed') person!: string;
  @choice(DeploymentKind, '类别 · kind') kind!: DeploymentKind;
  @choice(DeploymentStatus, '状态 · state', { index: true }) status!: DeploymentStatus;
  @foreign('PartyOrganization', 'code', '社区党组织 · community party organisation that hosts', { index: true }) host!: string;
  @foreign('Region', 'code', '下沉地 · division of the host', { index: true }) hostRegion!: string;
  @foreign('Organization', 'code', '派出单位 · home organisation, which does not change', { index: true }) homeOrganization!: string;
  @text('职责 · what the person does there', { nullable: true }) duty?: string | null;
  @text('专业特长 · specialty of a dispatched expert', { nullable: true }) specialty?: string | null;
  @day('召集日期 · called on', { order: true }) calledOn!: string;
  @day('应召期限 · last day to answer') answerDueOn!: string;
  @choice(LeaveCategory, '请假事由类别 · category of leave', { nullable: true }) leaveCategory?: LeaveCategory | null;
  @day('报到日期 · reported on', { nullable: true }) reportedOn?: string | null;
  @day('上岗日期 · on duty from', { nullable: true, order: true }) startedOn?: string | null;
  @day('返岗日期 · released on', { nullable: true }) releasedOn?: string | null;
  @flag('党员徽章已发放 · party badge issued; members only') badgeIssued!: boolean;
  @choice(AppraisalGrade, '评价 · evaluation', { nullable: true }) evaluation?: AppraisalGrade | null;
}
