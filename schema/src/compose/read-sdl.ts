import { readFileSync } from 'node:fs';
import { GraphQLError, parse, Source, type DocumentNode } from 'graphql';
import { ExitCode } from '../exit-code.js';
import { badSdl, missingSdl } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Graph } from './graph.js';

/** One subgraph's part of the contract. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly file: string;
  /** As its build printed it, ending in one line feed. */
  readonly sdl: string;
  readonly document: DocumentNode;
}

/** A subgraph's SDL that has been found, or not (`text` undefined), and not been looked at yet. */
export interface SdlText {
  readonly name: string;
  readonly url: string;
  readonly file: string;
  readonly text: string | undefined;
}

/** The SDL of every subgraph. All that is missing or broken is said at once. @throws Refusal (usage) */
export const readSdls = (graph: Graph): readonly SubgraphSdl[] =>
  parseSdls(graph.subgraphs.map(({ name, url, sdlFile: file }) => ({ name, url, file, text: textOf(file) })));

/** All that is missing or broken is said at once. @throws Refusal (usage) */
export function parseSdls(texts: readonly SdlText[]): readonly SubgraphSdl[] {
  const problems: Problem[] = [];
  const sdls = texts.flatMap((text) => parseSdl(text, problems) ?? []);
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return sdls;
}

/** Texts that differ in nothing but their line ends and the space after them are one SDL. Lines keep their numbers. */
export const sameForm = (text: string): string =>
  `${text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()}\n`;

function parseSdl({ name, url, file, text }: SdlText, problems: Problem[]): SubgraphSdl | undefined {
  if (text === undefined) {
    problems.push(missingSdl(name, file));
    return undefined;
  }
  const sdl = sameForm(text);
  try {
    return { name, url, file, sdl, document: parse(new Source(sdl, file)) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    problems.push(badSdl(name, file, error.locations?.[0]?.line, error.message));
    return undefined;
  }
}

/** Nothing where there is no such file. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
