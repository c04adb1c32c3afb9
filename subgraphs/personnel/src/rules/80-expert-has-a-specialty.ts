import { refuse, rule } from '@redsail/kit';
import { DeploymentKind } from '../deployment/deployment.choices.js';
import type { Deployment } from '../deployment/deployment.register.js';

/** A dispatched expert is sent for a specialty (catalogue row 80). */
export const expertHasASpecialty = rule<Deployment>('80', ({ record }) =>
  record.kind === DeploymentKind.EXPERT_DISPATCH && !record.specialty
    ? refuse('specialty', '专家选派须注明专业特长', 'a dispatched expert is sent for a specialty: expected its name')
    : undefined,
);
