import { addDays } from '../calendar/days.js';
import { type DocumentNumbers, datedSteps, dayOf, dealStates } from '../calendar/life.js';
import type { PartyTree } from '../party-organizations/party-tree.js';
import type { SampleCadre } from '../people/cadre.js';
import type { People } from '../people/make-people.js';
import type { Random } from '../random/random.js';
import { digits } from '../regions/make-regions.js';
import type { CountySize } from '../size.js';
import { DEPLOYMENT_AGES, DEPLOYMENT_PATHS, DEPLOYMENT_WEIGHTS, DUTIES, OPEN, RESPONSE_DAYS, SPECIALTIES } from './deployment-life.js';
import type { SampleDeployment } from './deployment.js';

const GRADES: readonly (readonly [NonNullable<SampleDeployment['grade']>, number])[] = [
  ['EXCELLENT', 3],
  ['COMPETENT', 10],
  ['BASIC', 2],
  ['INCOMPETENT', 0.3],
];

/** Cadres sent down to communities and villages, in every state. */
export function makeDeployments(
  prefix: string,
  tree: PartyTree,
  people: People,
  cadres: readonly SampleCadre[],
  size: CountySize,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): SampleDeployment[] {
  const hosts = new Map(
    tree.hosts
      .filter(({ host }) => host.sort === 'COMMUNITY' || host.sort === 'VILLAGE')
      .map((placed) => [placed.host.region, placed.organization]),
  );
  const hostList = [...hosts.values()];
  const homes = new Map(people.persons.map((person) => [person.id, person.homeCommunity]));
  const pool = random.shuffle(cadres.filter((cadre) => cadre.source !== 'VILLAGE'));
  const open = cursor(pool);
  const over = cursor(random.shuffle(pool));
  return dealStates(DEPLOYMENT_WEIGHTS, size.deployments, random).map((status, index) => {
    const cadre = OPEN.has(status) ? open() : over();
    const kind = random.weighted<SampleDeployment['kind']>([
      ['SENT_DOWN', 6],
      ['POOL_DRAW', 3],
      ['EXPERT_DISPATCH', 1],
    ]);
    const host = kind === 'POOL_DRAW' ? hosts.get(homes.get(cadre.person)!)! : random.pick(hostList);
    const steps = datedSteps(DEPLOYMENT_PATHS[status], addDays(asOf, -random.integer(...DEPLOYMENT_AGES[status])), random, numbers);
    return {
      code: `D${prefix}${digits(index + 1, 6)}`,
      kind,
      person: cadre.person,
      sourceOrganization: cadre.employer,
      hostOrganization: host.code,
      hostRegion: host.region,
      status,
      duty: random.pick(DUTIES),
      specialty: kind === 'EXPERT_DISPATCH' ? random.pick(SPECIALTIES) : null,
      calledOn: steps[0]!.on,
      respondBy: addDays(steps[0]!.on, RESPONSE_DAYS),
      acceptedOn: dayOf(steps, 'accept'),
      reportedOn: dayOf(steps, 'report'),
      startedOn: dayOf(steps, 'start'),
      releasedOn: dayOf(steps, 'release'),
      evaluatedOn: dayOf(steps, 'evaluate'),
      grade: status === 'EVALUATED' ? random.weighted(GRADES) : null,
      steps,
    };
  });
}

/** One after the other, without end: a cadre comes again only when all have been taken. */
function cursor<T>(list: readonly T[]): () => T {
  let place = 0;
  return () => list[place++ % list.length]!;
}
