import { seededRandom } from '../../support/seeded-random.js';

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Fields of the stand-in town, each with what may be asked under it. */
const ROOTS = ['regions', 'region(code: "01")', 'region(code: $code)', 'person(id: "p-01")', 'items'] as const;
const LEAVES: Readonly<Record<string, readonly string[]>> = {
  regions: ['code', 'name', 'id', 'children { name }', 'deployments { state }', 'deploymentCount', 'items { title }', 'secretary { id }'],
  person: ['id', 'nameMasked', 'phoneMasked'],
  items: ['no', 'title', 'region { name }', 'region { deployments { state } }'],
};
/** What a client gets wrong, and what a department does. */
const BAD: readonly Operation[] = [
  { query: '{ regions { nothing } }' },
  { query: '{ regions { name ' },
  { query: 'query ($code: String!) { region(code: $code) { name } }' },
  { query: '{ forbidden }' },
  { query: '{ broken }' },
];

/** Operations without end, one in three with a text that never came before; the same seed gives the same ones. */
export function varyOperations(seed: number): () => Operation {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  let made = 0;

  const compose = (mark: string): Operation => {
    const root = pick(ROOTS);
    const kind = root.startsWith('region') ? 'regions' : root.startsWith('person') ? 'person' : 'items';
    const leaves = LEAVES[kind]!.filter(() => random() < 0.5);
    const fields = (leaves.length > 0 ? leaves : [LEAVES[kind]![0]!]).map((leaf, index) => `f${index}${mark}: ${leaf}`);
    const usesCode = root.includes('$code');
    return {
      query: `query Q${mark}${usesCode ? '($code: String!)' : ''} { ${root} { ${fields.join(' ')} } }`,
      ...(usesCode ? { variables: { code: `0${1 + Math.floor(random() * 3)}` } } : {}),
    };
  };
  const known = Array.from({ length: 200 }, (_, index) => compose(`k${index}`));

  return () => {
    made += 1;
    if (made % 3 === 0) return compose(`n${made}`);
    return made % 20 === 1 ? pick(BAD) : pick(known);
  };
}
