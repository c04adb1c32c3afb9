import { digest } from '../digest.js';

export const trainIds = ['t1', 't2', 't3', 't4'];
/** `s9` is named by some records and known to some departments only. */
export const stationIds = ['s1', 's2', 's3', 's9'];

const oneOf = <Of>(choices: readonly Of[], ...words: unknown[]): Of => choices[digest(...words) % choices.length]!;

export const train = (id: string) => ({
  id,
  name: oneOf([`Express ${id}`, null], 'name', id),
  speed: id === 't2' ? null : 80 + (digest('speed', id) % 90),
  cars: [1, 2, 3].slice(digest('cars', id) % 3).map((no) => ({ no, seats: oneOf([null, 40, 60], 'seats', id, no) })),
  route: id === 't4' ? null : { km: digest('km', id) % 900, via: oneOf([null, ['s1', 's2']], 'via', id)?.map(station) ?? null },
  weight: ({ unit }: { unit?: string | null }) => (id === 't3' ? null : (unit === 'KG' ? 1000 : 1) * (digest('weight', id) % 400)),
  origin: () => station(oneOf(stationIds, 'origin', id)),
  stops: ({ first }: { first?: number | null }) =>
    [station('s2'), null, station(oneOf(stationIds, 'stop', id))].slice(0, Math.max(0, first ?? 3)),
  legs: () => [[leg('s1', 's2'), leg('s2', 's9')], null, [leg('s3', 's3')]],
  loco: () => (id === 't1' ? null : machine(id)),
  reserve: () => [machine('x'), null, machine('yz')],
  offers: () => ['o1', 'o2', 'o3'].slice(digest('offers', id) % 3).map((each) => offer(each)),
});

export const machine = (id: string) =>
  digest('machine', id) % 2 === 0
    ? { __typename: 'Diesel', power: digest('power', id) % 3000, litres: oneOf([null, 12, 30], 'litres', id) }
    : { __typename: 'Electric', power: null, kilowatts: digest('kW', id) % 5000, volts: [1500, 3000].slice(digest('volts', id) % 3) };

export const station = (id: string) => ({
  id,
  name: oneOf([`Station ${id}`, null], 'station', id),
  zone: 1 + (digest('zone', id) % 3),
  platforms: digest('platforms', id) % 9,
  opened: oneOf([null, 1862 + (digest('opened', id) % 80)], 'opened', id),
  busy: digest('busy', id) % 2 === 0,
});

export const leg = (from: string, to: string) => ({
  from: () => station(from),
  to: () => (from === to ? null : station(to)),
  minutes: digest('minutes', from, to) % 90,
});

export const offer = (id: string): { id: string; class: string } & Record<string, unknown> => ({
  id,
  train: () => (id === 'o2' ? null : train(oneOf(trainIds, 'of', id))),
  from: () => station(oneOf(stationIds, 'offer from', id)),
  to: () => oneOf([null, () => station('s1'), () => station('s9')], 'offer to', id)?.(),
  class: oneOf(['FIRST', 'SECOND'], 'class', id),
});

export const board = (at?: string | null) =>
  at === 's2' ? null : { title: `Board ${at ?? 'of all'}`, trains: () => [train('t1'), null, train('t3'), train('t1')] };

export const person = (id: string): Record<string, unknown> => ({
  id,
  name: oneOf([`Name ${id}`, null], 'name', id),
  drives: () => (id === 'p2' ? null : [train('t1'), train('t4')]),
  lives: () => oneOf([null, station('s3'), station('s9')], 'lives', id),
  boss: () => (id === 'p2' ? null : person('p2')),
});
