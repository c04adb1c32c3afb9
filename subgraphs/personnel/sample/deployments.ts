import type { District, SampleDeployment, SampleStep } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { LeaveCategory } from '../src/deployment/deployment.choices.js';
import { Deployment } from '../src/deployment/deployment.register.js';
import { waves } from './waves.js';

/** The command that each step of the layout stands for. */
const ACTS = {
  call: 'callDeployment',
  accept: 'acceptDeployment',
  grantLeave: 'grantDeploymentLeave',
  lapse: 'markDeploymentOverdue',
  report: 'reportDeployment',
  start: 'startDeployment',
  release: 'releaseDeployment',
  evaluate: 'evaluateDeployment',
} as const;

/** What a step adds besides the state. */
const CHANGES: Readonly<Record<string, (deployment: SampleDeployment, isMember: boolean) => SampleRow>> = {
  grantLeave: () => ({ leaveCategory: LeaveCategory.OFFICIAL_DUTY }),
  report: ({ reportedOn }) => ({ reportedOn }),
  start: ({ startedOn }, isMember) => ({ startedOn, badgeIssued: isMember }),
  release: ({ releasedOn }) => ({ releasedOn }),
  evaluate: ({ grade }) => ({ evaluation: grade }),
};

export function* deployments(sample: District): Generator<SampleBatch> {
  const members = new Set<string>();
  for (const { person } of sample.partyMembers) members.add(person);
  yield* waves(Deployment, [...sample.deployments], ACTS, (deployment: SampleDeployment, step: SampleStep, isFirst) => {
    const { code, person, hostOrganization: host, calledOn } = deployment;
    const own = { id: sample.uuid('deployment', code), person, host, calledOn, status: step.to };
    if (!isFirst) return { ...own, ...CHANGES[step.act]?.(deployment, members.has(person)) };
    const { kind, hostRegion, sourceOrganization: homeOrganization, duty, specialty, respondBy: answerDueOn } = deployment;
    return { ...own, kind, hostRegion, homeOrganization, duty, specialty, answerDueOn, badgeIssued: false };
  });
}
