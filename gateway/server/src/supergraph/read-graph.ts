import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { GatewayConfig, SubgraphEndpoint } from '../config.js';
import { readVariables, type Environment, type VariableReader } from '../read-variables.js';
import { parseSubgraphList } from '../subgraphs/subgraph-list.js';
import type { FirstDownload } from './download-first.js';
import { parseSupergraph, type Supergraph } from './parse-supergraph.js';
import { checkText, findVersion } from './published-version.js';
import { isAddress, readPlace, type SupergraphPlace } from './supergraph-place.js';
import type { SupergraphOrigin } from './supergraph-source.js';

export interface GraphOptions {
  readonly environment: Environment;
  /** The folder with what is published and listed when no variable says otherwise. */
  readonly schema: string;
  readonly downloaded: FirstDownload | undefined;
}

type Graph = Pick<GatewayConfig, 'supergraphOrigin' | 'subgraphs' | 'endpointOf'> & { readonly supergraph: Supergraph | undefined };

/** Which graph is served at first, where its next versions come from, and where its subgraphs are. */
export function readGraph(read: VariableReader, { environment, schema, downloaded }: GraphOptions): Graph {
  const given = read.text('REDSAIL_SUPERGRAPH', join(schema, 'published/supergraph.graphql'));
  const supergraphOrigin = readOrigin(read, readPlace(given));
  const supergraph = read.made(
    'REDSAIL_SUPERGRAPH',
    given,
    {
      zh: '已合成的超图文件、版本历史 history.yaml，或其 http 地址',
      en: 'a file with a composed supergraph, a history.yaml, or the http URL of one',
    },
    () => readFirst(supergraphOrigin, downloaded),
  );
  const defaults = read.file(
    'REDSAIL_SUBGRAPHS',
    read.text('REDSAIL_SUBGRAPHS', join(schema, 'subgraphs.yaml')),
    { zh: '子图清单文件', en: 'a file that lists the subgraphs' },
    parseSubgraphList,
  );
  const deadlineMs = read.whole('REDSAIL_SUBGRAPH_DEADLINE_MS', 10_000, DEADLINE);
  const endpoint = (reader: VariableReader, name: string): SubgraphEndpoint => {
    const prefix = name.toUpperCase().replaceAll('-', '_');
    return {
      name,
      url: reader.url(`${prefix}_URL`, defaults?.get(name) ?? ''),
      deadlineMs: reader.whole(`${prefix}_DEADLINE_MS`, deadlineMs, DEADLINE),
    };
  };
  return {
    supergraph,
    supergraphOrigin,
    subgraphs: (supergraph?.subgraphs ?? []).map((name) => endpoint(read, name)),
    endpointOf(name) {
      const later = readVariables(environment);
      const found = endpoint(later, name);
      later.finish();
      return found;
    },
  };
}

const DEADLINE = { min: 1, max: 600_000 };

function readOrigin(read: VariableReader, { at, history }: SupergraphPlace): SupergraphOrigin {
  const pollMs = read.whole('REDSAIL_SUPERGRAPH_POLL_MS', 10_000, { min: 100, max: 3_600_000 });
  const common = { pollMs, ...(history && { history }) };
  return Object.freeze(isAddress(at) ? { url: read.url('REDSAIL_SUPERGRAPH', '', at), ...common } : { path: resolve(at), ...common });
}

function readFirst(origin: SupergraphOrigin, downloaded: FirstDownload | undefined): Supergraph {
  if ('path' in origin) return readFirstFile(origin);
  if (!downloaded) throw new Error('未下载 · it was not downloaded');
  if ('problem' in downloaded) throw downloaded.problem;
  return parseSupergraph(downloaded.text, downloaded.historyVersion);
}

function readFirstFile({ path, history }: SupergraphOrigin & { readonly path: string }): Supergraph {
  const text = readFileSync(path, 'utf8');
  if (!history) return parseSupergraph(text);
  const version = findVersion(text, history.pinned);
  return parseSupergraph(checkText(firstText(join(dirname(path), version.file), version.number), version), version.number);
}

/** That a file is not there means another one than the variable names. */
function firstText(file: string, number: number): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`版本 ${number} 的文件读不到（${code}） · the file of version ${number} cannot be read (${code})`, { cause: error });
  }
}
