import { resolve } from 'node:path';
import { isSubgraphName, unknownUrl } from '../compose/graph.js';
import { textOf, type SdlText } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { unknownSubgraph } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { badSdlOption, noSubgraphLeft, twiceNamed, withoutAndGiven } from './snapshot-messages.js';

/** What a check supposes of the subgraphs: these SDLs in the place of what they have, or new ones, and without these subgraphs. */
export interface SubgraphEdits {
  readonly given: readonly { readonly name: string; readonly file: string }[];
  readonly without: readonly string[];
}

/** As the command line has them. */
export interface EditOptions {
  readonly sdl?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
}

/** Reads `--sdl name=file` (files relative to `folder`) and `--without name`, each as often as given. @throws Refusal (usage) */
export function readEdits({ sdl = [], without = [] }: EditOptions, folder: string): SubgraphEdits {
  const problems: Problem[] = [];
  const given = sdl.flatMap((text) => {
    const at = text.indexOf('=');
    const [name, file] = [text.slice(0, at), text.slice(at + 1)];
    if (at > 0 && file !== '') return [{ name, file: resolve(folder, file) }];
    problems.push(badSdlOption(text));
    return [];
  });
  const names = given.map(({ name }) => name);
  problems.push(
    ...twiceIn(names).map((name) => twiceNamed('--sdl', name)),
    ...twiceIn(without).map((name) => twiceNamed('--without', name)),
  );
  problems.push(...names.filter((name) => without.includes(name)).map(withoutAndGiven));
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return { given, without };
}

/** The subgraphs as the edits suppose them; `file` is what lists them. @throws Refusal (usage) */
export function editSubgraphs(
  subgraphs: readonly SdlText[],
  { given, without }: SubgraphEdits,
  file: string | undefined,
): readonly SdlText[] {
  const known = subgraphs.map(({ name }) => name);
  const isNew = ({ name }: { readonly name: string }) => !known.includes(name);
  const replacement = new Map(
    given.map(({ name, file }) => {
      const url = subgraphs.find((one) => one.name === name)?.url ?? unknownUrl(name);
      return [name, { name, url, file, text: textOf(file) }];
    }),
  );
  const edited = [
    ...subgraphs.filter(({ name }) => !without.includes(name)).map((one) => replacement.get(one.name) ?? one),
    ...[...replacement.values()].filter(isNew),
  ];
  const problems = [
    ...without.filter((name) => !known.includes(name)).map((name) => unknownSubgraph(file, name, known)),
    // A new subgraph becomes a file, an enum value and a variable like those of subgraphs.yaml.
    ...given.filter((one) => isNew(one) && !isSubgraphName(one.name)).map(({ name, file }) => badSdlOption(`${name}=${file}`)),
    ...(edited.length === 0 ? [noSubgraphLeft()] : []),
  ];
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return edited;
}

const twiceIn = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, index) => names.indexOf(name) < index))];

/** `--sdl products --without reviews` */
export const shownEdits = ({ given, without }: SubgraphEdits): string =>
  [...given.map(({ name }) => `--sdl ${name}`), ...without.map((name) => `--without ${name}`)].join(' ');
