import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { ExitCode } from '../exit-code.js';
import { badJson, badUse, unreadableUse } from '../report/usage-messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Form } from './forms.js';

/** A value of a JSON file. What is not as it should be is noted, and reading goes on with something harmless: nobody gets to see that. */
export interface JsonValue {
  isThere(): boolean;
  at(key: string): JsonValue;
  text(form: Form): string;
  /** A whole number from 1. */
  count(): number;
  list(expected: string): readonly JsonValue[];
  /** The entries of an object with keys of that form. */
  entries(keys: Form): readonly (readonly [string, JsonValue])[];
  /** Without it nothing else of the file is looked at. */
  must(value: string | number): void;
}

/** Of a file that is another altogether, the first few tell as much as all. */
const MOST_PROBLEMS = 20;

type Path = readonly (string | number)[];
type Complain = (path: Path, expected: string, came: unknown) => void;

/** Reads a JSON file; all that is wrong with it is said at once, with line and path. @throws Refusal (usage) */
export function readJson<T>(file: string, read: (value: JsonValue) => T): T {
  const text = textOf(file);
  const json = parsed(file, text);
  const problems: Problem[] = [];
  const refuse = () => new Refusal(ExitCode.USAGE, problems);
  const lineOf = lineFinder(text);
  const complain: Complain = (path, expected, came) => {
    problems.push(badUse(file, lineOf(path), words(path), expected, shown(came)));
    if (problems.length === MOST_PROBLEMS) throw refuse();
  };
  const result = read(jsonValue(json, [], complain, refuse));
  if (problems.length > 0) throw refuse();
  return result;
}

function jsonValue(value: unknown, path: Path, complain: Complain, refuse: () => Refusal): JsonValue {
  const child = (key: string | number, inside: unknown) => jsonValue(inside, [...path, key], complain, refuse);
  const bad = <T>(expected: string, instead: T, came = value): T => {
    complain(path, expected, came);
    return instead;
  };
  return {
    isThere: () => value !== undefined,
    at: (key) => child(key, isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    text: ({ matches, example }) => (typeof value === 'string' && matches(value) ? value : bad(example, '')),
    count: () => (Number.isSafeInteger(value) && (value as number) >= 1 ? (value as number) : bad('1, 2, 3 …', 1)),
    list: (expected) => (Array.isArray(value) ? value.map((inside, at) => child(at, inside)) : bad(expected, [])),
    entries({ matches, example }) {
      if (!isObject(value)) return bad(`{ ${example}: … }`, []);
      for (const key of Object.keys(value)) if (!matches(key)) complain([...path, key], example, key);
      return Object.entries(value).map(([key, inside]) => [key, child(key, inside)]);
    },
    must(wanted) {
      if (value === wanted) return;
      bad(JSON.stringify(wanted), undefined);
      throw refuse();
    },
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [unreadableUse(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { message } = error as Error;
    const line = /\(line (\d+) column \d+\)$/.exec(message)?.[1];
    throw new Refusal(ExitCode.USAGE, [badJson(file, line === undefined ? undefined : Number(line), message.replaceAll(/\s+/g, ' '))]);
  }
}

/** JSON is YAML, and the YAML library knows lines. It is asked only when there is something to complain of. */
function lineFinder(text: string): (path: Path) => number {
  const lines = new LineCounter();
  let document: Document | undefined;
  return (path) => {
    document ??= parseDocument(text, { lineCounter: lines });
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

const words = (path: Path): string =>
  path
    .map((step, at) => (typeof step === 'string' && /^\w+$/.test(step) ? `${at === 0 ? '' : '.'}${step}` : `[${JSON.stringify(step)}]`))
    .join('') || 'JSON';

const LONGEST_SHOWN = 80;

/** A whole file that was taken for another should not fill the terminal. */
function shown(value: unknown): string {
  const text = value === undefined ? '(空 · nothing)' : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
