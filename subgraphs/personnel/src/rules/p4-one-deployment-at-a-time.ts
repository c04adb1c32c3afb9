import { refuse, rule } from '@redsail/kit';
import { DeploymentStatus } from '../deployment/deployment.choices.js';
import { Deployment } from '../deployment/deployment.register.js';

/** States in which a call still binds the person. */
const OPEN = [DeploymentStatus.CALLED, DeploymentStatus.ACCEPTED, DeploymentStatus.REPORTED, DeploymentStatus.ACTIVE];

/** One home and at most one host at a time (rule P4). */
export const p4OneDeploymentAtATime = rule<Deployment>('P4', async ({ record, input, find }) => {
  const others = (await find(Deployment, { person: input.person, status: OPEN })).filter(({ id }) => id !== record.id);
  return others.length
    ? refuse('person', '该人员已有未结束的下沉', 'the person is called or deployed already; that has to end first')
    : undefined;
});
