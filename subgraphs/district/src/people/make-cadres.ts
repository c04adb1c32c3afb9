import { addDays, addYears, later } from '../calendar/days.js';
import type { SampleOrganization } from '../organizations/organization.js';
import type { Random } from '../random/random.js';
import { digits } from '../regions/make-regions.js';
import { levelOf, rankOf, sourceOf, titlesOf } from './cadre-tables.js';
import type { SampleCadre, SamplePost, SamplePostHolding } from './cadre.js';
import type { People } from './make-people.js';
import type { SamplePerson } from './person.js';

export interface Cadres {
  cadres: SampleCadre[];
  posts: SamplePost[];
  holdings: SamplePostHolding[];
}

/** The cadres of each employer, chiefs first, with the posts they hold and held. */
export function makeCadres(
  prefix: string,
  organizations: readonly SampleOrganization[],
  people: People,
  asOf: string,
  random: Random,
): Cadres {
  const employed = people.seats.flatMap((seat, place) =>
    seat.cadre ? [{ person: people.persons[place]!, employer: seat.host!.host.unit!.code }] : [],
  );
  const byEmployer = Map.groupBy(employed, ({ employer }) => employer);
  const made: Cadres = { cadres: [], posts: [], holdings: [] };
  const appointments = organizations.flatMap((employer) =>
    appoint(
      employer,
      (byEmployer.get(employer.code) ?? []).map(({ person }) => person),
      made,
      random,
    ),
  );
  addHoldings(prefix, appointments, made, asOf, random);
  return made;
}

interface Appointment {
  person: SamplePerson;
  post: SamplePost;
  /** first deputies only: the section's post with a place to fill, which they may hold as well */
  vacant: SamplePost | undefined;
}

/** Four tiers of posts: chief, deputies, section heads, staff; some establishments have places to fill. */
function appoint(employer: SampleOrganization, persons: readonly SamplePerson[], made: Cadres, random: Random): Appointment[] {
  if (persons.length === 0) return [];
  const titles = titlesOf(employer);
  const deputies = Math.min(3, Math.floor(persons.length / 3));
  const heads = Math.floor((persons.length - 1 - deputies) / 4);
  const holders = [1, deputies, heads, persons.length - 1 - deputies - heads];
  const posts = holders.map((count, tier): SamplePost => {
    const vacancies = tier > 0 && random.chance(0.3) ? random.integer(1, 2) : 0;
    return {
      code: `${employer.code}-${digits(tier + 1, 2)}`,
      organization: employer.code,
      title: titles[tier]!,
      headcount: count + vacancies,
    };
  });
  made.posts.push(...posts.filter((post) => post.headcount > 0 && (persons.length > 1 || post === posts[0])));
  const tiers = holders.flatMap((count, tier) => Array<number>(count).fill(tier));
  const source = sourceOf(employer.kind);
  return persons.map((person, index) => {
    const tier = tiers[index]!;
    made.cadres.push({
      person: person.id,
      employer: employer.code,
      source,
      positionLevel: levelOf(employer, source, tier, random),
      rank: rankOf(source, tier, random),
    });
    return { person, post: posts[tier]!, vacant: tier === 1 && index === 1 && posts[2]!.headcount > heads ? posts[2] : undefined };
  });
}

/** One current holding each; a quarter held another post before, some deputies head a section as well. */
function addHoldings(prefix: string, appointments: readonly Appointment[], made: Cadres, asOf: string, random: Random): void {
  const add = (post: SamplePost, person: SamplePerson, from: string, to: string | null, concurrent = false): void => {
    made.holdings.push({
      code: `H${prefix}${digits(made.holdings.length + 1, 7)}`,
      post: post.code,
      person: person.id,
      from,
      to,
      concurrent,
    });
  };
  for (const { person, post, vacant } of appointments) {
    const adult = addYears(person.birthDate, 22);
    const from = later(addDays(asOf, -random.integer(60, 2400)), adult);
    const began = addDays(from, -random.integer(400, 1800));
    const earlierPost = random.pick(made.posts);
    if (began >= adult && earlierPost !== post && random.chance(0.3)) add(earlierPost, person, began, from);
    add(post, person, from, null);
    if (vacant) add(vacant, person, from, null, true);
  }
}
