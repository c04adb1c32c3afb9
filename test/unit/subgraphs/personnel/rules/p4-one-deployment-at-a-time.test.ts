import { Deployment } from '../../../../../subgraphs/personnel/src/deployment/deployment.register.js';
import { p4OneDeploymentAtATime as rule } from '../../../../../subgraphs/personnel/src/rules/p4-one-deployment-at-a-time.js';
import { complaints } from '../stand-in/rule-case.js';

const other = (status: string) => ({ input: { person: 'X' }, kept: [[Deployment, { id: 'other', person: 'X', status }]] as const });

test.each(['CALLED', 'ACCEPTED', 'REPORTED', 'ACTIVE'])('a person whose deployment is %s is not called again', async (status) => {
  expect(await complaints(rule, other(status))).toEqual(['person']);
});

test.each(['ON_LEAVE', 'OVERDUE', 'RELEASED', 'EVALUATED'])('one whose deployment is %s may be', async (status) => {
  expect(await complaints(rule, other(status))).toEqual([]);
});
