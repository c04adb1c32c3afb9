import type { Placed, PlacedHost, PartyTree } from '../party-organizations/party-tree.js';
import type { Random } from '../random/random.js';
import type { CountySize } from '../size.js';

/** What a person is to be, before there is a person. */
export interface Seat {
  /** null for who is not a member */
  kind: 'FULL' | 'PROBATIONARY' | null;
  leaf: Placed | null;
  /** where the person works or lives as a member; null for others */
  host: PlacedHost | null;
  cadre: boolean;
  youngest: number;
  oldest: number;
  /** division code of the community or village */
  home: string;
}

/** The first places of a branch are full members, so that it has its three and a secretary. */
const SURELY_FULL = 4;
const PROBATIONARY_SHARE = 0.032;

/** One seat for each person of a county: members by place, then cadres outside the party, then others. */
export function takeSeats(tree: PartyTree, villages: readonly string[], size: CountySize, random: Random): Seat[] {
  const homes = homesOf(tree, villages, random);
  const seats: Seat[] = [];
  let leafIndex = 0;
  for (const host of tree.hosts) {
    for (let place = host.from; place < host.to; place++) {
      while (tree.leaves[leafIndex]!.to <= place) leafIndex++;
      const leaf = tree.leaves[leafIndex]!;
      seats.push(memberSeat(place, leaf, host, homes, random));
    }
  }
  for (const host of tree.hosts) {
    for (let count = 0; count < host.host.outsiders; count++) {
      seats.push({ kind: null, leaf: null, host, cadre: true, youngest: 24, oldest: 58, home: homes() });
    }
  }
  for (let count = 0; count < size.residents; count++) {
    seats.push({ kind: null, leaf: null, host: null, cadre: false, youngest: 22, oldest: 60, home: homes() });
  }
  return seats;
}

function memberSeat(place: number, leaf: Placed, host: PlacedHost, homes: () => string, random: Random): Seat {
  const cadre = place - host.from < host.host.cadres;
  const probationary = place - leaf.from >= SURELY_FULL && host.host.sort !== 'JOINT' && random.chance(PROBATIONARY_SHARE);
  const rural = host.host.sort === 'VILLAGE' || host.host.sort === 'COMMUNITY';
  const [youngest, oldest] = probationary ? [24, 36] : cadre ? [24, 59] : rural ? [22, 86] : [24, 80];
  return { kind: probationary ? 'PROBATIONARY' : 'FULL', leaf, host, cadre, youngest, oldest, home: rural ? host.host.region : homes() };
}

/** Where members of organs, schools and firms live: anywhere, a third of them where functional branches gather such members. */
function homesOf(tree: PartyTree, villages: readonly string[], random: Random): () => string {
  const gathering = tree.attachments.filter(({ kind }) => kind === 'DOUBLE_REGISTRATION').map(({ organization }) => organization.region);
  return () => random.pick(random.chance(0.33) ? gathering : villages);
}
