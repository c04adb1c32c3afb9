import { digest } from '../digest.js';

export const vesselIds = ['ferry-1', 'tug-1', 'barge-1', 'ferry-2', 'tug-2', 'barge-2'];
export const portIds = ['port-1', 'port-2', 'port-3'];
export const personIds = ['p1', 'p2', 'p3', 'p4'];

const oneOf = <Of>(choices: readonly Of[], ...words: unknown[]): Of => choices[digest(...words) % choices.length]!;
const TYPES: Readonly<Record<string, string>> = { ferry: 'Ferry', tug: 'Tug', barge: 'Barge' };

/** Departments name `ghost-1` too; the registry has no such vessel. */
export const vessel = (id: string) => ({
  __typename: TYPES[id.split('-')[0]!],
  id,
  name: `MS ${id}`,
  tonnage: oneOf([null, 10 + (digest('tonnage', id) % 90), 7], 'tonnage?', id),
  flag: () => country(oneOf(['FI', 'SE'], 'flag', id)),
  sister: () => (id.endsWith('1') ? vessel(id.replace('1', '2')) : null),
  passengers: digest('passengers', id) % 2000,
  tows: () => (id === 'tug-1' ? [vessel('barge-1'), vessel('ferry-1'), vessel('barge-2')] : null),
  owner: () => company(oneOf(['7', '8', '9'], 'owner', id)),
  cargo: () => [1, 2].slice(digest('cargo', id) % 2).map((no) => cargo(id, no)),
});

const country = (iso: string) => ({ iso, name: iso === 'FI' ? 'Suomi' : null });

const cargo = (id: string, no: number) => ({
  goods: oneOf(['timber', 'salt', 'iron'], 'goods', id, no),
  weight: oneOf([null, digest('weight', id, no) % 500], 'weight?', id, no),
  carriedBy: () => oneOf([null, { id }], 'carried', id, no),
});

/** A port has four keys, of which each department knows some: id, code, country and number. */
export const port = (id: string) => ({
  id,
  code: `P${id.slice(-1)}`,
  country: country(id === 'port-2' ? 'SE' : 'FI'),
  number: Number(id.slice(-1)) * 11,
  title: oneOf([`Port of ${id}`, null], 'title', id),
  home: () => [vessel('ferry-2'), null, vessel(oneOf(vesselIds, 'home', id))],
  tariffs: [digest('tariff', id) % 9, null, 3],
  free: id === 'port-3' ? null : id === 'port-1',
  berths: () => [berth(id, 1), berth(id, 2)],
});

export function portBy({ id, code, number }: { id?: string; code?: string; number?: number }) {
  return portIds.map(port).find((each) => each.id === id || each.code === code || each.number === number) ?? null;
}

export const company = (vat: string) => ({
  id: vat,
  vat,
  country: country(vat === '8' ? 'SE' : 'FI'),
  name: `Company ${vat}`,
  owns: () => [vessel('barge-1'), null],
  debts: oneOf([null, digest('debts', vat) % 1000], 'debts?', vat),
});

export const berth = (portId: string, no: number) => ({
  id: `${portId}/${no}`,
  port: () => port(portId),
  no,
  depth: oneOf([null, (digest('depth', portId, no) % 40) / 4], 'depth?', portId, no),
  occupiedBy: () => oneOf([null, { id: 'ferry-1' }, { id: 'ferry-2' }, { id: 'ghost-1' }], 'occupied', portId, no),
  terminal: () => terminal(oneOf(['T1', 'T3', null], 'terminal', portId, no)),
});

export const berthAt = (vesselId: string) =>
  digest('berth', vesselId) % 4 === 0 ? null : berth(oneOf(portIds, 'at', vesselId), 1 + (digest('no', vesselId) % 2));

/** The terminal that is still being built has no code: its key is null. */
export const terminal = (code: string | null): { code: string | null; name: string; berths: unknown } => ({
  code,
  name: `Terminal ${code ?? 'to be'}`,
  berths: () => [[berth('port-1', 1)], null, [berth('port-3', 2), berth('port-2', 1)]],
});

export const person = (id: string) => ({
  id,
  name: oneOf([`Name ${id}`, null], 'name', id),
  role: oneOf(['MASTER', 'MATE', 'PILOT'], 'role', id),
  serves: () => oneOf([null, { id: 'ferry-1' }, { id: 'ferry-2' }, { id: 'ghost-1' }], 'serves', id),
  stands: () => oneOf([null, berth('port-1', 2), berth('port-2', 1)], 'stands', id),
});
