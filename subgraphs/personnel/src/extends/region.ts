import { batched, connection, divisionPrefix, extend, type Context } from '@redsail/kit';
import { deploymentCount, type DeploymentCount } from '../counts/deployment-count.js';
import { seesSmallCounts } from '../counts/suppression.js';
import { DeploymentStatus } from '../deployment/deployment.choices.js';
import { Deployment } from '../deployment/deployment.register.js';

/** Sorts after every character that a code may hold, so that a prefix is a range which an ordinary index serves. */
const AFTER_ALL = '\u{10FFFF}';

interface Group {
  readonly region: string;
  readonly status: DeploymentStatus;
  readonly n: number | string;
}

/** One statement for all divisions: hosts are communities, so a division's figures are the sums over the codes that begin with its own. */
async function countDeployments(codes: readonly string[], _: unknown, context: Context): Promise<DeploymentCount[][]> {
  const prefixes = codes.map(divisionPrefix);
  const groups = (await context.kysely
    .selectFrom('deployment')
    .select((of) => ['host_region as region', 'status', of.fn.countAll().as('n')])
    .where((of) => of.or(prefixes.map((prefix) => of.and([of('host_region', '>=', prefix), of('host_region', '<', prefix + AFTER_ALL)]))))
    .groupBy(['host_region', 'status'])
    .execute()) as Group[];
  const open = seesSmallCounts(context.principal);
  return prefixes.map((prefix) =>
    inEveryState(
      groups.filter(({ region }) => region.startsWith(prefix)),
      open,
    ),
  );
}

function inEveryState(groups: readonly Group[], open: boolean): DeploymentCount[] {
  return Object.values(DeploymentStatus).map((status) => {
    const found = groups.filter((group) => group.status === status).reduce((total, { n }) => total + Number(n), 0);
    return deploymentCount(status, found, open);
  });
}

export const regionPersonnel = extend(
  'Region',
  { key: 'code' },
  {
    deployments: connection(() => Deployment, { by: 'hostRegion' }, '下沉 · deployments hosted by this division itself'),
    deploymentCounts: batched(
      '[DeploymentCount!]',
      '下沉人数 · number of deployments in every state, for the division and everything below it',
      { scope: 'person:count' },
      countDeployments,
    ),
  },
);
