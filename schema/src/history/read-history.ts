import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Graph } from '../compose/graph.js';
import { ExitCode } from '../exit-code.js';
import { badYaml } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { badHistory, cutHistory, gapInHistory, twiceInHistory, unmergedHistory, unreadableHistory } from './history-problems.js';
import { readVersion } from './read-version.js';
import type { Version } from './version.js';

/** The published versions of a graph: history.yaml beside subgraphs.yaml. */
export interface History {
  readonly file: string;
  /** As it stands there; empty before the first publication. */
  readonly text: string;
  /** Oldest first, numbered 1, 2, 3, … */
  readonly versions: readonly Version[];
}

const historyFile = (graph: Graph): string => join(dirname(graph.file), 'history.yaml');

/** Reads it; a graph without one has no versions yet. Everything that is wrong with it is said at once. @throws Refusal (usage) */
export function readHistory(graph: Graph): History {
  const file = historyFile(graph);
  const text = textOf(file);
  if (text === undefined) return { file, text: '', versions: [] };

  // Said before anything is parsed: what a parser makes of a merge conflict or of half a line helps nobody.
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) refuse([unmergedHistory(file, lineAt(text, conflict.index))]);
  if (!text.endsWith('\n')) refuse([cutHistory(file, lineAt(text, text.length))]);

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    refuse(document.errors.map(({ message, linePos }) => badYaml(file, linePos?.[0].line, message.split('\n')[0]!)));
  }
  const problems: Problem[] = [];
  const versions = itemsOf(document, file).flatMap((item) => {
    const line = item.range ? lines.linePos(item.range[0]).line : 1;
    const version = readVersion(item.toJS(document));
    if (!('what' in version)) return [{ version, line }];
    problems.push(badHistory(file, line, version.what, version.expected));
    return [];
  });
  if (problems.length === 0) problems.push(...misnumbered(file, versions));
  if (problems.length > 0) refuse(problems);
  return { file, text, versions: versions.map(({ version }) => version) };
}

function itemsOf(document: Document, file: string): readonly Node[] {
  if (isSeq(document.contents) && document.contents.items.length > 0) return document.contents.items as Node[];
  throw new Refusal(ExitCode.USAGE, [
    badHistory(file, 1, { zh: '其中没有版本', en: 'there is no version in it' }, { zh: '- version: 1 …', en: '- version: 1 …' }),
  ]);
}

function misnumbered(file: string, versions: readonly { readonly version: Version; readonly line: number }[]): readonly Problem[] {
  const twice = versions.filter(({ version }, index) => versions.findIndex((other) => other.version.version === version.version) < index);
  if (twice.length > 0) return twice.map(({ version, line }) => twiceInHistory(file, line, version.version));
  const gap = versions.findIndex(({ version }, index) => version.version !== index + 1);
  return gap < 0 ? [] : [gapInHistory(file, versions[gap]!.line, versions[gap]!.version.version, gap + 1)];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Refusal(ExitCode.USAGE, [unreadableHistory(file, code ?? String(error))]);
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function refuse(problems: readonly Problem[]): never {
  throw new Refusal(ExitCode.USAGE, problems);
}
