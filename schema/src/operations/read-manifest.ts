import { isScalar, LineCounter, parseDocument } from 'yaml';
import { badManifest } from '../report/operation-messages.js';
import type { Problem } from '../report/problem.js';

/** One operation of a manifest that Apollo's tools write. */
export interface ManifestEntry {
  readonly name: string;
  readonly body: string;
  /** Where its body begins in the JSON, counted from 1. */
  readonly line: number;
}

const FORMAT = 'apollo-persisted-query-manifest';

/** Reads what the gateway reads: format, version 1, and `id`, `name`, `body` of each operation. What is wrong is added to `problems`. */
export function readManifest(file: string, text: string, problems: Problem[]): readonly ManifestEntry[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    problems.push(
      badManifest(file, lineOfJsonError(text, message), `JSON 有语法错误（${message}）`, `the JSON does not parse (${message})`),
    );
    return [];
  }
  const { format, version, operations } = (manifest ?? {}) as { format?: unknown; version?: unknown; operations?: unknown };
  if (format !== FORMAT || version !== 1 || !Array.isArray(operations)) {
    problems.push(badManifest(file, 1, `须为 ${FORMAT} 第 1 版`, `it has to be ${FORMAT}, version 1`));
    return [];
  }
  const lines = linesOf(text, operations.length);
  return operations.flatMap((entry: Partial<Record<'id' | 'name' | 'body', unknown>> | null, index): ManifestEntry[] => {
    const { id, name, body } = entry ?? {};
    const line = lines[index]!;
    if (typeof id === 'string' && typeof name === 'string' && typeof body === 'string') return [{ name, body, line }];
    problems.push(badManifest(file, line, `第 ${index + 1} 个操作缺少 id、name 或 body`, `operation ${index + 1} lacks id, name or body`));
    return [];
  });
}

/** JSON.parse keeps no places. JSON is YAML, and its reader does; where it differs (never, in what tools write) the first line has to do. */
function linesOf(text: string, count: number): readonly number[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  return Array.from({ length: count }, (_each, index) => {
    const node = document.getIn(['operations', index, 'body'], true) ?? document.getIn(['operations', index], true);
    const start = isScalar(node) || hasRange(node) ? node.range?.[0] : undefined;
    return start === undefined ? 1 : counter.linePos(start).line;
  });
}

const hasRange = (node: unknown): node is { readonly range: readonly [number, number, number] | undefined } =>
  typeof node === 'object' && node !== null && 'range' in node;

/** JSON.parse tells the place of some mistakes; of others YAML's reader does, unless they are none in YAML (a comma too many). */
function lineOfJsonError(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return parseDocument(text, { uniqueKeys: false }).errors[0]?.linePos?.[0].line;
}
