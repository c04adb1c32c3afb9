import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { GraphQLError, parse, print, Source, type DefinitionNode, type DocumentNode } from 'graphql';
import type { Graph } from '../compose/graph.js';
import { ExitCode } from '../exit-code.js';
import { badOperation, duplicateOperation, missingFragment, notAnOperation, unreadableOperations } from '../report/operation-messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { lineOf } from './line-of.js';
import { readManifest } from './read-manifest.js';
import type { SavedOperation } from './saved-operation.js';
import { missingFragments, splitDocument, strangersIn } from './split-document.js';

/** The client under whose name the views stand. */
export const VIEWS = 'views';

/**
 * The saved operations of every client, `operations/<client>/**` (GraphQL, and manifests that Apollo's tools write), and the views,
 * `views/**`; both folders beside subgraphs.yaml, neither need be there. By client, then by file, then as they stand in the file; views last.
 * Everything that is wrong is said at once. @throws Refusal (usage)
 */
export function readOperations(graph: Graph): readonly SavedOperation[] {
  const here = dirname(graph.file);
  const problems: Problem[] = [];
  const read = (client: string, folder: string, kinds: RegExp): readonly SavedOperation[] =>
    filesIn(folder)
      .filter((file) => kinds.test(file))
      .flatMap((file) => readFile(client, folder, file, problems));

  const operations = [
    ...foldersIn(join(here, 'operations')).flatMap((client) => read(client, join(here, 'operations', client), /.\.(graphql|gql|json)$/)),
    ...read(VIEWS, join(here, 'views'), /.\.(graphql|gql)$/),
  ];
  problems.push(...sameNames(operations, here));
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return operations;
}

/** @param path of the file in the client's folder: its name, without the ending, is that of an operation that has none */
function readFile(client: string, folder: string, path: string, problems: Problem[]): readonly SavedOperation[] {
  const file = join(folder, path);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(unreadableOperations(file, (error as NodeJS.ErrnoException).code ?? String(error)));
    return [];
  }
  if (path.endsWith('.json')) {
    return readManifest(file, text, problems).flatMap(({ name, body, line }) =>
      readText({ client, file, line, nameless: name }, body, problems),
    );
  }
  return readText({ client, file, line: 1, nameless: path.replace(/\.(graphql|gql)$/, '') }, text, problems);
}

interface Origin {
  readonly client: string;
  readonly file: string;
  readonly line: number;
  /** What an operation without a name is called. */
  readonly nameless: string;
}

function readText(origin: Origin, text: string, problems: Problem[]): readonly SavedOperation[] {
  const { client, file, nameless } = origin;
  let document: DocumentNode;
  try {
    document = parse(new Source(text, file));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = file.endsWith('.json') ? origin.line : error.locations?.[0]?.line;
    problems.push(badOperation(file, line, error.message));
    return [];
  }
  for (const node of strangersIn(document)) problems.push(notAnOperation(file, lineOf(origin, node), shown(node)));
  for (const [name, node] of missingFragments(document)) problems.push(missingFragment(file, lineOf(origin, node), name));
  return splitDocument(document).map(({ operation, document: own, text: words }) => ({
    client,
    name: operation.name?.value ?? nameless,
    file,
    line: lineOf(origin, operation),
    document: own,
    text: words,
  }));
}

function sameNames(operations: readonly SavedOperation[], here: string): readonly Problem[] {
  const first = new Map<string, SavedOperation>();
  return operations.flatMap((operation) => {
    const { client, name, file, line } = operation;
    const other = first.get(`${client}/${name}`);
    if (other) return [duplicateOperation(file, line, name, `${relative(here, other.file)}:${other.line}`)];
    first.set(`${client}/${name}`, operation);
    return [];
  });
}

/** `type Street`, `extend schema`, `directive @cached`. */
const shown = (node: DefinitionNode): string =>
  print({ ...node, description: undefined, directives: [] } as DefinitionNode)
    .split(/[\n{=(]/)[0]!
    .trim();

const foldersIn = (folder: string): readonly string[] =>
  entriesIn(folder, false)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Paths below the folder, with `/` on every machine, so that their order is the same too. */
const filesIn = (folder: string): readonly string[] =>
  entriesIn(folder, true)
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();

function entriesIn(folder: string, recursive: boolean): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new Refusal(ExitCode.USAGE, [unreadableOperations(folder, code ?? String(error))]);
  }
}
