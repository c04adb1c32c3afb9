import { readFileSync } from 'node:fs';
import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { ExitCode } from './exit-code.js';
import { badConfig, badYaml, unreadableFile } from './report/messages.js';
import type { Problem } from './report/problem.js';
import { Refusal } from './report/refusal.js';

/** The fields of an entry: which texts are good, and an example to show to the writer of another. */
export type Shape<Field extends string> = Readonly<
  Record<Field, { readonly matches: (value: string) => boolean; readonly example: string }>
>;

export type Entry<Field extends string> = Readonly<Record<Field, string>> & { readonly line: number };

/**
 * Reads a YAML file whose `key` is a list of entries. Everything that is wrong with it is said at once.
 * @param shape fields that are texts, and have to be there
 * @param lists fields that are lists of texts, each of that shape; empty where they are left out
 * @throws Refusal (usage)
 */
export function readEntries<Field extends string, List extends string = never>(
  file: string,
  key: string,
  shape: Shape<Field>,
  lists = {} as Shape<List>,
): readonly (Entry<Field> & Readonly<Record<List, readonly string[]>>)[] {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines });
  if (document.errors.length > 0) {
    refuse(document.errors.map(({ message, linePos }) => badYaml(file, linePos?.[0].line, message.split('\n')[0]!)));
  }
  const example = `${key}: [{ ${Object.keys({ ...shape, ...lists }).join(', ')} }, …]`;
  const items = itemsOf(document, key);
  if (!items) throw refusal([badConfig(file, 1, key, example, document.toJS())]);

  const problems: Problem[] = [];
  const entries = items.map((item, index) => {
    const line = item.range ? lines.linePos(item.range[0]).line : 1;
    const values = (isMap(item) ? item.toJSON() : {}) as Record<Field, unknown>;
    for (const [field, { matches, example: good }] of Object.entries(shape) as [Field, Shape<Field>[Field]][]) {
      const value = values[field];
      if (typeof value !== 'string' || !matches(value)) problems.push(badConfig(file, line, `${key}[${index}].${field}`, good, value));
    }
    for (const [list, { matches, example: good }] of Object.entries(lists) as [List, Shape<List>[List]][]) {
      const given = (values as Record<string, unknown>)[list] ?? [];
      if (!isListOf(given, matches)) problems.push(badConfig(file, line, `${key}[${index}].${list}`, good, given));
      (values as Record<string, unknown>)[list] = given;
    }
    return { ...values, line } as Entry<Field> & Record<List, readonly string[]>;
  });
  if (problems.length > 0) refuse(problems);
  return entries;
}

const isListOf = (value: unknown, matches: (text: string) => boolean): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && matches(one));

function itemsOf(document: Document, key: string): readonly Node[] | undefined {
  const list = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  return isSeq(list) ? (list.items as Node[]) : undefined;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal([unreadableFile(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}

const refusal = (problems: readonly Problem[]): Refusal => new Refusal(ExitCode.USAGE, problems);

function refuse(problems: readonly Problem[]): never {
  throw refusal(problems);
}
