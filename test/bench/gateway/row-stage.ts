import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, plainEnvironment, type Environment } from '../../support/built-program.js';
import { benchKeys } from './bench-keys.js';
import { startBenchProcess, type BenchProcess } from './bench-process.js';
import { expectedData } from './expected-data.js';
import { fetchTree, type PlanNode } from './fetch-tree.js';
import { cannedSubgraphs } from './graph.js';
import { startOurs } from './ours.js';
import type { Row } from './rows.js';
import type { ServerName } from './settings.js';
import type { Calls, FetchTree, FloorScore, RecordedCall, StockSpec } from './specs.js';
import { benchSupergraph, forStock } from './supergraph.js';

export interface BenchServer {
  readonly name: ServerName;
  readonly pid: number;
  readonly port: number;
  /** The last of what it said on stderr. */
  readonly said: () => string;
}

/** Everything that one row needs, up and answering: subgraphs, servers, clients. */
export interface RowStage {
  readonly servers: readonly BenchServer[];
  readonly load: BenchProcess;
  /** The JSON of a request, with `stamp(0)` in it. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `data` of the answer, and its size as JSON. */
  readonly expected: unknown;
  readonly answerBytes: number;
  readonly plannedFetches: number;
  calls(): Promise<Calls>;
  close(): Promise<void>;
}

export interface StageWishes {
  readonly servers: readonly ServerName[];
  readonly flags: readonly string[];
  /** Variables of ours beside those that every run gives it. */
  readonly environment: Environment;
  /** Where ours is to leave a profile when it stops. */
  readonly profileFolder?: string;
}

export async function setRowUp(row: Row, { servers: names, flags, environment: wished, profileFolder }: StageWishes): Promise<RowStage> {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-bench-'));
  const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  const environment = { ...plainEnvironment(), NODE_ENV: 'production' };
  const start = async (name: string, spec: unknown) => {
    const started = await startBenchProcess(name, spec, flags, environment);
    closing.push(started.stop);
    return started;
  };
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const ports: Record<string, number> = {};
    for (const { name } of cannedSubgraphs(row.graph)) ports[name] = await freePort();
    const urls = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`]));
    const supergraph = benchSupergraph(row.graph, urls);
    const body = JSON.stringify({ query: row.query, variables: row.variables });

    const keys = benchKeys(folder);
    const headers = {
      'content-type': 'application/json',
      ...(row.role && { authorization: `Bearer ${await keys.token(row.role)}` }),
    };

    const subgraphs = await start('subgraphs', { graph: row.graph, ports, delayMs: row.delayMs });
    const load = await start('load', {});
    // Stock is started whether or not it is measured: the floor plays what it did.
    const stockPort = await freePort();
    const stock = await start('stock', { supergraphFile: put('stock.graphql', forStock(supergraph)), port: stockPort } satisfies StockSpec);
    const expected = await expectedData(row, supergraph);
    const recorded = await recordOnce(subgraphs, stock, stockPort, body, urls);

    const starters: Record<ServerName, () => Promise<BenchServer>> = {
      stock: async () => ({ name: 'stock', port: stockPort, ...stock }),
      ours: async () => {
        const port = await freePort();
        const ours = await startOurs(
          { supergraphFile: put('supergraph.graphql', supergraph), urls, port, folder, environment: { ...keys.environment, ...wished } },
          [
            ...flags,
            ...(profileFolder
              ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, '--import', new URL('name-json.ts', import.meta.url).href]
              : []),
          ],
        );
        closing.push(() => ours.stop());
        return { name: 'ours', port, ...ours };
      },
      floor: async () => {
        const port = await freePort();
        const floor = await start('floor', { port });
        await floor.ask('play', { tree: recorded.tree, answer: recorded.answer } satisfies FloorScore);
        return { name: 'floor', port, ...floor };
      },
    };
    const servers: BenchServer[] = [];
    for (const name of names) servers.push(await starters[name]());
    return {
      servers,
      load,
      body,
      headers,
      expected,
      answerBytes: Buffer.byteLength(recorded.answer),
      plannedFetches: recorded.fetches,
      calls: () => subgraphs.ask<Calls>('calls'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One quiet request to stock: its answer, and what it fetched for it in which order. */
async function recordOnce(
  subgraphs: BenchProcess,
  stock: BenchProcess,
  port: number,
  body: string,
  urls: Readonly<Record<string, string>>,
): Promise<{ answer: string; tree: FetchTree; fetches: number }> {
  await subgraphs.ask('record');
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
  const answer = await response.text();
  const { errors, extensions } = JSON.parse(answer) as { errors?: unknown; extensions?: unknown };
  if (errors || extensions) throw new Error(`stock does not answer well: ${answer.slice(0, 2_000)}`);
  const recorded = await subgraphs.ask<RecordedCall[]>('recorded');
  const { node } = await stock.ask<{ node: PlanNode }>('plan');
  return { answer, tree: fetchTree(node, recorded, urls), fetches: recorded.length };
}
