import { addDays, addYears, dayBetween } from '../calendar/days.js';
import { type DocumentNumbers, datedSteps, dayOf, dealStates } from '../calendar/life.js';
import type { SampleStep } from '../calendar/step.js';
import { CARD_SERVICES } from '../dictionaries.js';
import type { Organizations } from '../organizations/make-organizations.js';
import type { People } from '../people/make-people.js';
import type { Random } from '../random/random.js';
import { uuidOf } from '../random/uuid.js';
import { digits } from '../regions/make-regions.js';
import type { CountySize } from '../size.js';
import {
  CARD_AGES,
  CARD_PATHS,
  CARD_WEIGHTS,
  CARD_YEARS,
  CLOSED_TURNS,
  DECLINED_REASONS,
  EXPIRE,
  SERVICE_DAYS,
  SERVICE_PATHS,
  SERVICE_TURNS,
} from './card-life.js';
import type { SampleCardService, SampleTalentCard, SampleTalentCardStatus } from './talent-card.js';

/** The organs that serve, by category; the named ones first. */
const SERVING = ['housing', 'human-resources', 'education', 'health', 'culture', 'transport', 'medical-insurance', 'approval'];

/** Talent cards of experts, in every state, with the services asked for while they were active (rule P13). */
export function makeTalentCards(
  seed: number,
  prefix: string,
  organizations: Organizations,
  people: People,
  size: CountySize,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): SampleTalentCard[] {
  const holders = random.sample(expertsOf(people), size.talentCards);
  const services = serviceMaker(organizations, asOf, random, numbers);
  return dealStates(CARD_WEIGHTS, size.talentCards, random).map((status, index) => {
    const steps = cardSteps(status, asOf, random, numbers);
    const cardNo = `YC${prefix}${digits(index + 1, 6)}`;
    const issuedOn = dayOf(steps, 'issue');
    return {
      id: uuidOf(seed, `TalentCard/${cardNo}`),
      cardNo,
      holder: holders[index]!,
      level: random.weighted([
        ['A', 1],
        ['B', 3],
        ['C', 6],
      ]),
      issuer: organizations.byKey('organization').code,
      status,
      appliedOn: steps[0]!.on,
      vettedOn: dayOf(steps, 'vet'),
      publicisedOn: dayOf(steps, 'publicise'),
      issuedOn,
      activatedOn: dayOf(steps, 'activate'),
      suspendedOn: status === 'SUSPENDED' ? steps.at(-1)!.on : null,
      revokedOn: dayOf(steps, 'revoke'),
      validTo: issuedOn && addYears(issuedOn, CARD_YEARS),
      services: services(cardNo, status, steps),
      steps,
    };
  });
}

/** Cadres of institutions and firms, and persons of no organ. */
function expertsOf(people: People): string[] {
  return people.persons.flatMap((person, place) => {
    const { host, cadre } = people.seats[place]!;
    const sort = host?.host.sort;
    return !host || (cadre && (sort === 'SCHOOL' || sort === 'HOSPITAL' || sort === 'FIRM')) ? [person.id] : [];
  });
}

function cardSteps(status: SampleTalentCardStatus, asOf: string, random: Random, numbers: DocumentNumbers): SampleStep[] {
  const lastOn = addDays(asOf, -random.integer(...CARD_AGES[status]));
  if (status !== 'EXPIRED') return datedSteps(CARD_PATHS[status], lastOn, random, numbers);
  const steps = datedSteps(CARD_PATHS.EXPIRED, addYears(lastOn, -CARD_YEARS), random, numbers);
  return [...steps, { ...EXPIRE, on: addYears(dayOf(steps, 'issue')!, CARD_YEARS), documentNo: null }];
}

function serviceMaker(organizations: Organizations, asOf: string, random: Random, numbers: DocumentNumbers) {
  let turn = 0;
  return (cardNo: string, status: SampleTalentCardStatus, steps: readonly SampleStep[]): SampleCardService[] => {
    const activatedOn = dayOf(steps, 'activate');
    if (!activatedOn) return [];
    const firstDay = addDays(activatedOn, SERVICE_DAYS);
    const lastDay = steps.find((step) => step.on > activatedOn && step.to !== 'ACTIVE')?.on ?? asOf;
    if (firstDay >= lastDay) return [];
    return Array.from({ length: random.integer(1, 4) }, (_, index) => {
      const turns = status === 'ACTIVE' ? SERVICE_TURNS : CLOSED_TURNS;
      const state = turns[turn++ % turns.length]!;
      const isOpen = state === 'REQUESTED' || state === 'ACCEPTED';
      const lastOn = isOpen ? addDays(asOf, -random.integer(0, 5)) : dayBetween(firstDay, addDays(lastDay, -1), random);
      const own = datedSteps(SERVICE_PATHS[state], lastOn, random, numbers);
      const category = random.integer(0, CARD_SERVICES.length - 1);
      return {
        code: `${cardNo}-${digits(index + 1, 2)}`,
        category: CARD_SERVICES[category]!,
        status: state,
        requestedOn: own[0]!.on,
        acceptedOn: dayOf(own, 'accept'),
        doneOn: dayOf(own, 'finish'),
        declinedReason: state === 'DECLINED' ? random.pick(DECLINED_REASONS) : null,
        rating:
          state === 'RATED'
            ? random.weighted([
                [5, 6],
                [4, 3],
                [3, 1],
                [1, 0.3],
              ])
            : null,
        organ: organizations.byKey(SERVING[category % SERVING.length]!).code,
        steps: own,
      };
    });
  };
}
