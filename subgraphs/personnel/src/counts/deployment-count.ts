import { choice, count, flag, value } from '@redsail/kit';
import { DeploymentStatus } from '../deployment/deployment.choices.js';

@value('下沉人数 · number of deployments in one state')
export class DeploymentCount {
  @choice(DeploymentStatus, '状态 · state') status!: DeploymentStatus;
  @count('人数 · count; empty when suppressed', { nullable: true }) count?: number | null;
  @flag('已隐去小数值 · a count under five, or one that would give it away, is withheld from a caller who may only count')
  suppressed!: boolean;
}

export function deploymentCount(status: DeploymentStatus, found: number, suppressed: boolean): DeploymentCount {
  return { status, count: suppressed ? null : found, suppressed };
}
