import { refuse, rule } from '@redsail/kit';
import { DeploymentKind } from '../deployment/deployment.choices.js';
import type { Deployment } from '../deployment/deployment.register.js';
import { Person } from '../person/person.register.js';

/** A draw from the pool names the command centre's approval and calls people who live in the community (rule P5). */
export const p5DrawFromTheCommunity = rule<Deployment>('P5', async ({ record, input, documentNo, load }) => {
  if (record.kind !== DeploymentKind.POOL_DRAW) return undefined;
  if (!documentNo)
    return refuse(
      'documentNo',
      '从下沉干部库调动须注明指挥部批准文号',
      "a draw from the pool names the document of the command centre's approval",
    );
  const person = await load(Person, input.person);
  return person?.homeCommunity === record.hostRegion
    ? undefined
    : refuse('person', '从下沉干部库只能调动居住在本社区的人员', 'a draw from the pool calls people who live in the community only');
});
