import { batched, connection, divisionPrefix, extend, type Context } from '@redsail/kit';
import { deploymentCount, type DeploymentCount } from '../counts/deployment-count.js';
import { withheldDivisions } from '../counts/division-suppression.js';
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

/**
 * One statement for all divisions: hosts are communities, so a division's figures are the sums over the codes that begin with its own.
 * For a caller who may only count it reads every division's: what is withheld of one depends on its neighbours.
 */
async function countDeployments(codes: readonly string[], _: unknown, context: Context): Promise<DeploymentCount[][]> {
  const prefixes = codes.map(divisionPrefix);
  const open = seesSmallCounts(context.principal);
  const grouped = context.kysely
    .selectFrom('deployment')
    .select((of) => ['host_region as region', 'status', of.fn.countAll().as('n')])
    .where(context.seen(Deployment))
    .groupBy(['host_region', 'status']);
  const asked = grouped.where((of) =>
    of.or(prefixes.map((prefix) => of.and([of('host_region', '>=', prefix), of('host_region', '<', prefix + AFTER_ALL)]))),
  );
  const groups = (await (open ? asked : grouped).execute()) as Group[];
  const states = Object.values(DeploymentStatus).map((status) => {
    const counts = new Map(groups.filter((group) => group.status === status).map(({ region, n }) => [region, Number(n)]));
    return { status, counts, isWithheld: open ? () => false : withheldDivisions(counts) };
  });
  return prefixes.map((prefix) =>
    states.map(({ status, counts, isWithheld }) => {
      const inside = [...counts].filter(([region]) => region.startsWith(prefix));
      const found = inside.reduce((total, [, n]) => total + n, 0);
      return deploymentCount(status, found, found > 0 && isWithheld(prefix));
    }),
  );
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
