import { readFileSync } from 'node:fs';
import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { ExitCode } from './exit-code.js';
import { badConfig, badYaml, unknownField, unreadableFile } from './report/messages.js';
import type { Problem } from './report/problem.js';
import { Refusal } from './report/refusal.js';

/** The fields of an entry: which texts are good, an example to show to the writer of another, and whether it may be left out. */
export type Shape<Field extends string> = Readonly<
  Record<Field, { readonly matches: (value: string) => boolean; readonly example: string; readonly optional?: true }>
>;

export type Entry<Field extends string, Optional extends Field = never> = Readonly<
  Record<Exclude<Field, Optional>, string> & Partial<Record<Optional, string>>
> & { readonly line: number };

/**
 * Reads a YAML file whose `key` is a list of entries. Everything that is wrong with it is said at once.
 * @param shape fields that are texts
 * @param options.lists fields that are lists of texts, each of that shape; empty where they are left out
 * @param options.text what the file holds, where it is not to be read from the disk
 * @throws Refusal (usage)
 */
export function readEntries<Field extends string, Optional extends Field = never, List extends string = never>(
  file: string,
  key: string,
  shape: Shape<Field>,
  { lists = {} as Shape<List>, text = textOf(file) }: { readonly lists?: Shape<List>; readonly text?: string } = {},
): readonly (Entry<Field, Optional> & Readonly<Record<List, readonly string[]>>)[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    refuse(document.errors.map(({ message, linePos }) => badYaml(file, linePos?.[0].line, message.split('\n')[0]!)));
  }
  const example = `${key}: [{ ${[...fieldsOf(shape), ...Object.keys(lists)].join(', ')} }, …]`;
  const items = itemsOf(document, key);
  if (!items) throw refusal([badConfig(file, 1, key, example, document.toJS())]);

  const problems: Problem[] = [];
  const entries = items.map((item, index) => {
    const line = item.range ? lines.linePos(item.range[0]).line : 1;
    const values = (isMap(item) ? item.toJSON() : {}) as Record<Field, unknown>;
    for (const [field, { matches, example: good, optional }] of Object.entries(shape) as [Field, Shape<Field>[Field]][]) {
      const value = values[field];
      if (optional && value === undefined) continue;
      if (typeof value !== 'string' || !matches(value)) problems.push(badConfig(file, line, `${key}[${index}].${field}`, good, value));
    }
    for (const [list, { matches, example: good }] of Object.entries(lists) as [List, Shape<List>[List]][]) {
      const given = (values as Record<string, unknown>)[list] ?? [];
      if (!isListOf(given, matches)) problems.push(badConfig(file, line, `${key}[${index}].${list}`, good, given));
      (values as Record<string, unknown>)[list] = given;
    }
    // With fields that may be left out, a misspelt one would be nothing but a field left out.
    const known = Object.keys({ ...shape, ...lists });
    for (const field of Object.keys(values)) {
      if (!known.includes(field)) problems.push(unknownField(file, line, `${key}[${index}].${field}`, known));
    }
    return { ...values, line } as Entry<Field, Optional> & Record<List, readonly string[]>;
  });
  if (problems.length > 0) refuse(problems);
  return entries;
}

const fieldsOf = (shape: Shape<string>): readonly string[] =>
  Object.entries(shape).map(([name, { optional }]) => (optional ? `${name}?` : name));

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
