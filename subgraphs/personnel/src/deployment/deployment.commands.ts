import { act, choice, create, day, flag, foreign, lifecycle, ref, text } from '@redsail/kit';
import { Cadre } from '../cadre/cadre.register.js';
import { askPartyOrganization, organizationIn } from '../organizations/party-organization-facts.js';
import { Person } from '../person/person.register.js';
import { badgeForMembersOnly } from '../rules/119-badge-for-members-only.js';
import { expertHasASpecialty } from '../rules/80-expert-has-a-specialty.js';
import { p4DeployedFromHome } from '../rules/p4-deployed-from-home.js';
import { p4HostIsACommunity } from '../rules/p4-host-is-a-community.js';
import { p4OneDeploymentAtATime } from '../rules/p4-one-deployment-at-a-time.js';
import { p5AnswerByTheDeadline } from '../rules/p5-answer-by-the-deadline.js';
import { p5DrawFromTheCommunity } from '../rules/p5-draw-from-the-community.js';
import { p5OverdueAfterTheDeadline } from '../rules/p5-overdue-after-the-deadline.js';
import { AppraisalGrade, DeploymentKind, DeploymentStatus, LeaveCategory } from './deployment.choices.js';
import { Deployment } from './deployment.register.js';

export const deploymentLifecycle = lifecycle(Deployment, {
  title: '下沉 · deployment',
  state: 'status',
  scope: 'deployment:write',
  commands: [
    create('callDeployment', '召集下沉 · call a cadre to a community', {
      to: DeploymentStatus.CALLED,
      documentNo: 'optional',
      input: {
        person: ref(() => Person, '人员 · person called'),
        host: foreign('PartyOrganization', 'code', '社区党组织 · community party organisation that calls'),
        kind: choice(DeploymentKind, '类别 · kind'),
        answerDueOn: day('应召期限 · last day to answer'),
        duty: text('职责 · what the person does there', { nullable: true }),
        specialty: text('专业特长 · specialty of a dispatched expert', { nullable: true }),
      },
      ask: (_, input, ask) => askPartyOrganization(ask, input.host),
      rules: [p4HostIsACommunity, p4DeployedFromHome, p4OneDeploymentAtATime, p5DrawFromTheCommunity, expertHasASpecialty],
      // Where the host stands and whose cadre it is are facts, not input: neither can be claimed.
      make: async (input, { facts, effectiveOn, find }) => {
        const [cadre] = await find(Cadre, { person: input.person });
        return {
          ...input,
          hostRegion: organizationIn(facts)?.region?.code,
          homeOrganization: cadre?.employer,
          calledOn: effectiveOn,
          badgeIssued: false,
        };
      },
    }),
    act('acceptDeployment', '应召 · accept the call', {
      from: [DeploymentStatus.CALLED],
      to: DeploymentStatus.ACCEPTED,
      rules: [p5AnswerByTheDeadline],
    }),
    act('grantDeploymentLeave', '准假 · grant leave from a call', {
      from: [DeploymentStatus.CALLED],
      to: DeploymentStatus.ON_LEAVE,
      documentNo: 'required',
      input: { leaveCategory: choice(LeaveCategory, '请假事由类别 · category of leave; write no health detail anywhere') },
      rules: [p5AnswerByTheDeadline],
      apply: (deployment, input) => {
        deployment.leaveCategory = input.leaveCategory;
      },
    }),
    act('markDeploymentOverdue', '标记逾期 · mark a call that nobody answered in time', {
      from: [DeploymentStatus.CALLED],
      to: DeploymentStatus.OVERDUE,
      rules: [p5OverdueAfterTheDeadline],
    }),
    act('reportDeployment', '报到 · report to the host', {
      from: [DeploymentStatus.ACCEPTED],
      to: DeploymentStatus.REPORTED,
      apply: (deployment, _, { effectiveOn }) => {
        deployment.reportedOn = effectiveOn;
      },
    }),
    act('startDeployment', '上岗 · go on duty', {
      from: [DeploymentStatus.REPORTED],
      to: DeploymentStatus.ACTIVE,
      input: { badgeIssued: flag('发放党员徽章 · issue the party badge; members only', { nullable: true }) },
      rules: [badgeForMembersOnly],
      apply: (deployment, input, { effectiveOn }) => {
        deployment.startedOn = effectiveOn;
        deployment.badgeIssued = Boolean(input.badgeIssued);
      },
    }),
    act('releaseDeployment', '返岗 · release to the home organisation', {
      from: [DeploymentStatus.ACTIVE],
      to: DeploymentStatus.RELEASED,
      apply: (deployment, _, { effectiveOn }) => {
        deployment.releasedOn = effectiveOn;
      },
    }),
    act('evaluateDeployment', '评价 · evaluate a deployment that is over', {
      from: [DeploymentStatus.RELEASED],
      to: DeploymentStatus.EVALUATED,
      input: { evaluation: choice(AppraisalGrade, '评价 · grade') },
      apply: (deployment, input) => {
        deployment.evaluation = input.evaluation;
      },
    }),
  ],
});
