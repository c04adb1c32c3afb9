import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import type { SdlNames } from './sdl-names.js';

/** A text to put into an SDL, at an offset. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * What `@inaccessible` is to be called in every subgraph: composition refuses two names for one directive. It has its own name, which is what
 * every gateway looks for, unless a subgraph imports it under another or uses it with the prefix.
 */
export function inaccessibleName(all: readonly { readonly sdl: string; readonly names: Pick<SdlNames, 'inaccessible'> }[]): string {
  const used = all.filter(({ sdl, names: { inaccessible } }) => !inaccessible.includes('__') || sdl.includes(`@${inaccessible}`));
  return used[0]?.names.inaccessible ?? 'inaccessible';
}

/** Imports the directive under that name where the document calls it otherwise; nothing where it has no link to federation. */
export function importInaccessible(document: DocumentNode, known: SdlNames, name: string): readonly Insertion[] {
  const link = known.inaccessible === name ? undefined : federationLink(document);
  if (!link) return [];
  const word = name === 'inaccessible' ? '"@inaccessible"' : `{ name: "@inaccessible", as: "@${name}" }`;
  const list = argumentOf(link, 'import')?.value;
  if (list?.kind !== Kind.LIST) return [{ at: argumentOf(link, 'url')!.loc!.end, text: `, import: [${word}]` }];
  return [{ at: list.loc!.end - 1, text: list.values.length > 0 ? `, ${word}` : word }];
}

const federationLink = ({ definitions }: DocumentNode): ConstDirectiveNode | undefined =>
  definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []))
    .find((directive) => {
      const url = argumentOf(directive, 'url')?.value;
      return url?.kind === Kind.STRING && url.value.startsWith('https://specs.apollo.dev/federation/');
    });

const argumentOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string) => given.find((one) => one.name.value === name);
