import type { SdlText } from '../compose/read-sdl.js';

/** A graph that was found somewhere, as it was found: nothing is parsed or composed yet. */
export interface FoundGraph {
  /** For people: `HEAD~1 (3f2a91c)`, `schema/published`. */
  readonly title: string;
  /** What lists the subgraphs, absolute, where a file does. */
  readonly file?: string | undefined;
  /** Empty where only the API can be had. */
  readonly subgraphs: readonly SdlText[];
  /** What the subgraphs compose to, where it was found beside them. */
  readonly composed?: { readonly supergraph: string | undefined; readonly api: string } | undefined;
  /** The API of each contract as it was published with these subgraphs, by name; undefined where that is not known. */
  readonly contracts?: ReadonlyMap<string, string> | undefined;
  /** Whether the subgraphs were taken out of the supergraph, which does not tell all of them. */
  readonly extracted?: true | undefined;
}
