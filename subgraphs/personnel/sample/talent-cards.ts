import type { District, SampleCardService, SampleTalentCard } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';
import { CardService } from '../src/talent-card/card-service.register.js';
import { TalentCard } from '../src/talent-card/talent-card.register.js';
import { waves } from './waves.js';

const CARD_ACTS = {
  apply: 'applyForTalentCard',
  vet: 'vetTalentCard',
  publicise: 'publiciseTalentCard',
  issue: 'issueTalentCard',
  activate: 'activateTalentCard',
  suspend: 'suspendTalentCard',
  resume: 'resumeTalentCard',
  expire: 'expireTalentCard',
  revoke: 'revokeTalentCard',
} as const;
const SERVICE_ACTS = {
  request: 'requestCardService',
  accept: 'acceptCardService',
  finish: 'completeCardService',
  decline: 'declineCardService',
  rate: 'rateCardService',
} as const;

/** What a step adds besides the state. */
const CARD_CHANGES: Readonly<Record<string, (card: SampleTalentCard) => SampleRow>> = {
  publicise: ({ publicisedOn }) => ({ publicisedOn }),
  issue: ({ cardNo, issuer, issuedOn, validTo }) => ({ cardNo, issuedBy: issuer, issuedOn, validTo }),
};
const SERVICE_CHANGES: Readonly<Record<string, (service: SampleCardService) => SampleRow>> = {
  accept: ({ organ, acceptedOn }) => ({ provider: organ, acceptedOn }),
  finish: ({ doneOn }) => ({ doneOn }),
  decline: ({ declinedReason }) => ({ declineReason: declinedReason }),
  rate: ({ rating }) => ({ rating }),
};

export function* talentCards(sample: District): Generator<SampleBatch> {
  const cards = [...sample.talentCards];
  yield* waves(TalentCard, cards, CARD_ACTS, (card, step, isFirst) => {
    const { id, holder, appliedOn, level } = card;
    const own = { id, holder, appliedOn, status: step.to };
    return isFirst ? { ...own, level } : { ...own, ...CARD_CHANGES[step.act]?.(card) };
  });
  const services = cards.flatMap((card) => oncePerDay(card.services).map((service) => ({ ...service, card: card.id })));
  yield* waves(CardService, services, SERVICE_ACTS, (service, step, isFirst) => {
    const { code, card, category, requestedOn } = service;
    const own = { id: sample.uuid('card-service', code), card, category: category.slice(-2), requestedOn, status: step.to };
    return isFirst ? own : { ...own, ...SERVICE_CHANGES[step.act]?.(service) };
  });
}

/** A card asks for a category once a day: a second request of the layout would be the same record. */
const oncePerDay = (services: readonly SampleCardService[]): SampleCardService[] =>
  [...Map.groupBy(services, ({ category, requestedOn }) => `${category} ${requestedOn}`).values()].map(([first]) => first!);
