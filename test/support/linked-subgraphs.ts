import { compose, type Composition } from '../../schema/src/compose/compose.js';
import { parseSdls, type SubgraphSdl } from '../../schema/src/compose/read-sdl.js';

const LINK = (imports: readonly string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(imports.map((name) => `@${name}`))})\n`;

/** Subgraphs from text, by name; federation's directives are imported as they are used. */
export const linkedSubgraphs = (sdls: Readonly<Record<string, string>>): readonly SubgraphSdl[] =>
  parseSdls(
    Object.entries(sdls).map(([name, text]) => ({
      name,
      url: `http://${name}.test/graphql`,
      file: `/graph/${name}.graphql`,
      text: linked(text),
    })),
  );

const linked = (text: string): string => LINK(FEDERATION.filter((name) => new RegExp(`@${name}\\b`).test(text))) + text;

const FEDERATION = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'override',
  'inaccessible',
  'tag',
  'interfaceObject',
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'listSize',
  'context',
  'fromContext',
];

/** What they compose to. */
export const composedSdls = (sdls: Readonly<Record<string, string>>): Promise<Composition> => compose(linkedSubgraphs(sdls));
