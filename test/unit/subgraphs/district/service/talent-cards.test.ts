import { CARD_SERVICES, district, type SampleTalentCard } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const cards = [...sample.talentCards];

/** The state of a card at the end of a day. */
const statusOn = (card: SampleTalentCard, day: string): string | undefined => card.steps.findLast((step) => step.on <= day)?.to;

test('P13: a service is asked for while the card is active, in one of the sixteen categories', () => {
  const services = cards.flatMap((card) => card.services.map((service) => ({ card, service })));
  expect(services.length).toBeGreaterThan(150);
  expect(
    services.filter(({ card, service }) => statusOn(card, service.requestedOn) !== 'ACTIVE' || !CARD_SERVICES.includes(service.category)),
  ).toEqual([]);
});

test('a card expires three years after it was issued, and not before', () => {
  const threeYears = (day: string): string => `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
  const issued = cards.filter((card) => card.issuedOn !== null);
  expect(issued.filter((card) => card.validTo !== threeYears(card.issuedOn!))).toEqual([]);
  expect(issued.filter((card) => card.status !== 'REVOKED' && (card.status === 'EXPIRED') !== card.validTo! <= sample.asOf)).toEqual([]);
});

test('a card that is not active has no open service', () => {
  const open = cards
    .filter((card) => card.status !== 'ACTIVE')
    .flatMap((card) => card.services)
    .filter((service) => ['REQUESTED', 'ACCEPTED'].includes(service.status));
  expect(open).toEqual([]);
});

test('a reason stands on what was declined, a rating of 1 to 5 on what was rated', () => {
  const services = cards.flatMap((card) => card.services);
  expect(services.filter((service) => (service.status === 'DECLINED') !== (service.declinedReason !== null))).toEqual([]);
  expect(
    services.filter((service) => (service.status === 'RATED') !== (service.rating !== null && service.rating >= 1 && service.rating <= 5)),
  ).toEqual([]);
});
