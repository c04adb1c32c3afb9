import { documentNumbers } from './calendar/life.js';
import type { County } from './county.js';
import { makeItemOrgans, makeSites, makeTownCounts } from './livelihood/make-livelihood.js';
import { countyName } from './names/place-names.js';
import { makeOrganizations } from './organizations/make-organizations.js';
import { makeLeaderships } from './party-organizations/make-leaderships.js';
import { makePartyTree } from './party-organizations/make-party-tree.js';
import { makeAffiliations } from './people/make-affiliations.js';
import { makeCadres } from './people/make-cadres.js';
import { makePeople } from './people/make-people.js';
import { randomStream } from './random/random.js';
import { digits, makeFormerRegions, makeRegions } from './regions/make-regions.js';
import { makeCommandos } from './service/make-commandos.js';
import { makeDeployments } from './service/make-deployments.js';
import { makeTalentCards } from './service/make-talent-cards.js';
import { countySize } from './size.js';

/**
 * The county with number `index` of a sample. Each part is made when it is first read, from its own streams of random numbers,
 * so that what one department reads does not change what another does.
 * @param share of a whole district, in (0, 1]
 */
export function makeCounty(seed: number, index: number, share: number, asOf: string): County {
  const prefix = `5901${digits(index + 2, 2)}`;
  const size = countySize(share);
  const name = countyName(index);
  const random = (stream: string) => randomStream(seed, `${prefix}/${stream}`);
  const numbers = () => documentNumbers(name.slice(0, 2));

  const regions = once(() => makeRegions(prefix, name, size, random('regions')));
  const villages = once(() =>
    regions()
      .filter((region) => region.level === 'VILLAGE')
      .map((region) => region.code),
  );
  const organizations = once(() => makeOrganizations(prefix, regions(), size, asOf, random('organizations')));
  const tree = once(() => makePartyTree(prefix, regions(), organizations(), size, asOf, random));
  // Affiliations move some people's homes to where their functional branch is: nobody sees the people before.
  const members = once(() => {
    const people = makePeople(seed, prefix, villages(), tree(), size, asOf, random);
    return { people, affiliations: makeAffiliations(prefix, people, tree(), size, asOf, random) };
  });
  const people = () => members().people;
  const leaderships = once(() => makeLeaderships(tree(), people(), members().affiliations, random('leaderships')));
  const cadres = once(() => makeCadres(prefix, organizations().list, people(), asOf, random('cadres')));
  const commandos = once(() => makeCommandos(prefix, tree(), people(), size, asOf, random('commandos'), numbers()));
  const deployments = once(() => makeDeployments(prefix, tree(), people(), cadres().cadres, size, asOf, random('deployments'), numbers()));
  const talentCards = once(() => makeTalentCards(seed, prefix, organizations(), people(), size, asOf, random('talent cards'), numbers()));
  const itemOrgans = once(() => makeItemOrgans(regions()[0]!, organizations(), tree(), random('items')));
  const sites = once(() => makeSites(prefix, regions(), size, random('sites')));
  const townCounts = once(() => makeTownCounts(regions(), sites()));

  return {
    prefix,
    code: `${prefix}000000`,
    name,
    get regions() {
      return regions();
    },
    get formerRegions() {
      return makeFormerRegions(regions());
    },
    get organizations() {
      return organizations().list;
    },
    get partyOrganizations() {
      return tree().list;
    },
    get leaderships() {
      return leaderships();
    },
    get persons() {
      return people().persons;
    },
    get partyMembers() {
      return people().members;
    },
    get affiliations() {
      return members().affiliations.list;
    },
    get cadres() {
      return cadres().cadres;
    },
    get posts() {
      return cadres().posts;
    },
    get postHoldings() {
      return cadres().holdings;
    },
    get commandos() {
      return commandos();
    },
    get deployments() {
      return deployments();
    },
    get talentCards() {
      return talentCards();
    },
    get itemOrgans() {
      return itemOrgans();
    },
    get townCounts() {
      return townCounts();
    },
    get clinics() {
      return sites().clinics;
    },
    get institutions() {
      return sites().institutions;
    },
    get careCentres() {
      return sites().careCentres;
    },
    get careStations() {
      return sites().careStations;
    },
    get renewalProjects() {
      return sites().renewalProjects;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
