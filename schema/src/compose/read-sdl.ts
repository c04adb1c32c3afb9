import { readFileSync } from 'node:fs';
import { GraphQLError, parse, Source, type DocumentNode } from 'graphql';
import { ExitCode } from '../exit-code.js';
import { badSdl, missingSdl } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Graph, SubgraphEntry } from './graph.js';

/** One subgraph's part of the contract. */
export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly file: string;
  /** As its build printed it, ending in one line feed. */
  readonly sdl: string;
  readonly document: DocumentNode;
}

/** The SDL of every subgraph. All that is missing or broken is said at once. @throws Refusal (usage) */
export function readSdls(graph: Graph): readonly SubgraphSdl[] {
  const problems: Problem[] = [];
  const sdls = graph.subgraphs.flatMap((entry) => readSdl(entry, problems) ?? []);
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return sdls;
}

function readSdl({ name, url, sdlFile: file }: SubgraphEntry, problems: Problem[]): SubgraphSdl | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    problems.push(missingSdl(name, file));
    return undefined;
  }
  const sdl = `${text.replaceAll('\r\n', '\n').trim()}\n`;
  try {
    return { name, url, file, sdl, document: parse(new Source(sdl, file)) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    problems.push(badSdl(name, file, error.locations?.[0]?.line, error.message));
    return undefined;
  }
}
