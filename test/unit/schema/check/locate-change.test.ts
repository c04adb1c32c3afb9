import { parse } from 'graphql';
import { locateChange } from '../../../../schema/src/check/locate-change.js';
import type { Change } from '../../../../schema/src/diff/change.js';
import type { Snapshot } from '../../../../schema/src/snapshot/snapshot.js';

const snapshot = (title: string, sdls: Readonly<Record<string, string>>): Snapshot => ({
  title,
  subgraphs: Object.entries(sdls).map(([name, sdl]) => ({ name, url: '', file: `${title}/${name}`, sdl, document: parse(sdl) })),
  supergraph: undefined,
  api: '',
  hints: [],
});

const LAMPS = 'type Query {\n  lamps: [Lamp]\n}\ntype Lamp {\n  id: ID\n}\ntype Town {\n  id: ID\n}';
const base = snapshot('before', { lamps: LAMPS, towns: 'type Town {\n  id: ID\n  mayor: String\n}\ntype Mutation {\n  light: Int\n}' });
const head = snapshot('after', { lamps: LAMPS, towns: '\n\ntype Town {\n  id: ID\n}' });

const place = (change: Pick<Change, 'coordinate' | 'subgraph' | 'touches'>): string => {
  const found = locateChange(base, head, { operations: [], contracts: [] })({ rule: 'field-removed', ...change });
  return `${found?.file}:${found?.line}`;
};

test('what is still there is shown where it is', () => {
  expect(place({ coordinate: 'Lamp.id' })).toBe('after/lamps:5');
  expect(place({ coordinate: 'Town', subgraph: 'towns' })).toBe('after/towns:3');
});

test('what is gone is shown in what it stood in, in the subgraph that had it, not in another of the same type', () => {
  expect(place({ coordinate: 'Town.mayor' })).toBe('after/towns:3');
});

test('what is gone with all that it stood in is shown where it was', () => {
  expect(place({ coordinate: 'Mutation.light' })).toBe('before/towns:6');
});

test('what has no place of its own is shown where its part is, or that which it touches', () => {
  expect(place({ coordinate: 'schema.mutation', touches: ['Mutation'] })).toBe('before/towns:5');
  expect(place({ coordinate: 'public/Lamp.id' })).toBe('after/lamps:5');
});

test('a whole subgraph is shown where its SDL begins', () => {
  expect(place({ coordinate: 'towns' })).toBe('after/towns:1');
});
