import { digest } from '../digest.js';

export const itemIds = ['painting-1', 'book-1', 'print-1', 'painting-2', 'print-2', 'book-2', 'painting-3', 'print-3'];
export const holdingIds = ['painting-1', 'room-1', 'book-2', 'room-2', 'painting-3'];
/** `artist-9` is named by some records and known to one department only. */
export const artistIds = ['artist-1', 'artist-2', 'artist-3', 'artist-9'];

export type Item = ReturnType<typeof item>;

const oneOf = <Of>(choices: readonly Of[], ...words: unknown[]): Of => choices[digest(...words) % choices.length]!;
const TYPES = { painting: 'Painting', print: 'Print', book: 'Book' } as const;

/** Records are made when they are read, and links are functions: the data is a graph with circles. */
export const item = (id: string) => {
  const sort = id.split('-')[0] as keyof typeof TYPES;
  return {
    __typename: TYPES[sort],
    id,
    kind: sort.toUpperCase(),
    title: oneOf([`No. ${id.slice(-1)}`, `The ${sort}`, null], 'title', id),
    condition: oneOf(['GOOD', 'WORN', null], 'condition', id),
    size: size(id),
    label: ({ lang }: { lang: string }) => `${lang}:${id}`,
    related: ({ first }: { first?: number | null }) =>
      [null, ...itemIds.map((_, i) => item(oneOf(itemIds, 'related', id, i)))].slice(0, first ?? 1),
    frame: oneOf(['gilt', 'oak', null], 'frame', id),
    edition: digest('edition', id) % 100,
    pages: digest('pages', id) % 900,
    painter: () => (id === 'painting-2' ? null : artist(oneOf(artistIds, 'painter', id))),
    hangsIn: () => room(oneOf(['room-1', 'room-2'], 'hangs', id)),
    volumes: () => [[item('book-1')], [], [item('book-2'), item('book-1')]],
    borrower: () => oneOf([null, () => artist('artist-1'), () => institution('museum-2'), () => artist('artist-9')], 'borrower', id)?.(),
    insured: () => oneOf([size(id), null], 'insured', id),
    loans: () => [1, 2, 3].filter((no) => loan(no).item.id === id).map(loan),
    onLoan: digest('lent', id) % 2 === 0,
    readers: digest('readers', id) % 50,
    models: () => [artist('artist-2'), artist('artist-9')].slice(0, 1 + (digest('models', id) % 2)),
    translator: () => oneOf([null, artist('artist-3')], 'translator', id),
  };
};

/** As the department of loans knows it: not at all, if it is `print-2`. */
export const lendable = (id: string) => (id === 'print-2' || id.startsWith('book') ? null : item(id));

export const size = (id: string) =>
  digest('size', id) % 4 === 0
    ? null
    : {
        width: digest('width', id) % 300,
        height: oneOf([null, digest('height', id) % 300], 'has height', id),
        unit: oneOf(['CM', 'MM', null], 'unit', id),
      };

export const room = (id: string): Record<string, unknown> => ({
  __typename: 'Room',
  id,
  name: `Room ${id}`,
  size: { width: 900, height: 400, unit: 'CM' },
  hangs: () => (id === 'room-2' ? null : itemIds.slice(2, 6).map(item)),
  holds: () => [item('painting-2'), null, item('book-2'), room('room-2')],
  rentedBy: () => oneOf([artist('artist-2'), institution('museum-1')], 'rented', id),
  rent: digest('rent', id) % 1000,
});

export const holding = (id: string) =>
  id.startsWith('room') ? room(id) : itemIds.includes(id) && !id.startsWith('print') ? item(id) : null;

export const artist = (id: string): Record<string, unknown> => ({
  __typename: 'Artist',
  id,
  name: `Name ${id}`,
  born: oneOf([null, 1850 + (digest('born', id) % 100)], 'born?', id),
  works: () => [item(oneOf(['painting-1', 'book-2'], 'work', id)), null, item('painting-3')],
  favourites: () => [[item('book-1'), null], null, [], [item('painting-1'), item('painting-2')]],
  school: () => institution(oneOf(['museum-1', 'museum-2'], 'school', id)),
  borrowed: () => ['painting-1', 'print-1', 'painting-3'].slice(digest('borrowed', id) % 3).map(item),
});

export const institution = (id: string): Record<string, unknown> => ({
  __typename: 'Institution',
  id,
  city: oneOf(['Turku', null], 'city', id),
  title: `Institution ${id}`,
  hall: { width: 40, height: null, unit: 'MM' },
  members: () => [artist('artist-1'), null, artist('artist-9'), artist('artist-3')],
});

export const loan = (no: number) => ({
  no,
  state: no % 2 === 0 ? 'OUT' : 'BACK',
  item: item(['painting-1', 'print-1', 'painting-3', 'painting-1', 'print-3'][no - 1]!),
  to: () => oneOf([null, () => artist('artist-2'), () => institution('museum-1')], 'to', no)?.(),
  condition: oneOf(['GOOD', 'LOST', null], 'state', no),
});
