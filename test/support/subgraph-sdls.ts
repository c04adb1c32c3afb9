import { parse } from 'graphql';
import type { SubgraphSdl } from '../../schema/src/compose/read-sdl.js';

/** Links an SDL to federation; by default everything that contracts look at is imported. */
export const linked = (
  sdl: string,
  link = 'import: ["@key", "@shareable", "@tag", "@external", "@requiresScopes", "@interfaceObject"]',
): string => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ${link})\n${sdl}`;

/** Subgraphs as the tool reads them, from text: name → SDL. */
export const subgraphSdls = (sdls: Readonly<Record<string, string>>): readonly SubgraphSdl[] =>
  Object.entries(sdls).map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1/${name}`,
    file: `/${name}.graphql`,
    sdl,
    document: parse(sdl),
  }));
