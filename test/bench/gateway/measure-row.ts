import { processStat } from '../process-stat.js';
import type { Row } from './rows.js';
import type { BenchServer, RowStage } from './row-stage.js';
import type { BenchSettings, ServerName } from './settings.js';
import type { LoadResult, LoadSpec } from './specs.js';

/** One server under one number of connections: the median over the rounds of each figure. */
export interface Score {
  readonly server: ServerName;
  readonly connections: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server's process for one answer, in milliseconds. Not a number where there is no /proc. */
  readonly cpuMs: number;
  /** How far the rounds lie apart in it, as a part of the median: what the machine did besides. */
  readonly cpuSpread: number;
  readonly fetches: number;
  readonly representations: number;
  readonly steadyBytes: number;
  readonly peakBytes: number;
  /** Answers that were compared whole, in all rounds. */
  readonly compared: number;
  /** Each by itself, in their order. */
  readonly rounds: readonly Round[];
}

/** Until the code that a request runs through is compiled, on a machine that has other work as well. */
const FIRST_WARM_UP = { connections: 50, requests: 400, mostSeconds: 10 };

export type Round = Omit<Score, 'server' | 'connections' | 'cpuSpread' | 'rounds'>;

/** The servers in turn, again and again: what the machine does besides falls on all of them alike. */
export async function measureRow(row: Row, stage: RowStage, settings: BenchSettings): Promise<Score[]> {
  const rounds = new Map<string, { server: ServerName; connections: number; rounds: Round[] }>();
  const warmed = new Set<ServerName>();
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const connections of settings.connections) {
      for (const server of stage.servers) {
        if (warmed.has(server.name)) await underLoad(row, stage, server, connections, settings.seconds * 0.2);
        else await warmUp(row, stage, server, settings.seconds);
        warmed.add(server.name);
        const key = `${server.name} ${connections}`;
        const entry = rounds.get(key) ?? { server: server.name, connections, rounds: [] };
        rounds.set(key, entry);
        entry.rounds.push(await oneRound(row, stage, server, connections, settings.seconds));
      }
    }
  }
  return [...rounds.values()].map(({ server, connections, rounds }) => ({ server, connections, rounds, ...medians(rounds) }));
}

async function warmUp(row: Row, stage: RowStage, server: BenchServer, seconds: number): Promise<void> {
  const { connections, mostSeconds } = FIRST_WARM_UP;
  let requests = 0;
  for (let spent = 0; spent < seconds || (requests < FIRST_WARM_UP.requests && spent < mostSeconds); spent += 1) {
    requests += (await underLoad(row, stage, server, connections, 1)).requests;
  }
}

async function oneRound(row: Row, stage: RowStage, server: BenchServer, connections: number, seconds: number): Promise<Round> {
  const [statBefore, callsBefore] = [processStat(server.pid), await stage.calls()];
  const { requests, seconds: took, p50, p99, compared } = await underLoad(row, stage, server, connections, seconds);
  const [stat, calls] = [processStat(server.pid), await stage.calls()];
  return {
    perSecond: requests / took,
    p50,
    p99,
    cpuMs: stat && statBefore ? (stat.cpuMs - statBefore.cpuMs) / requests : Number.NaN,
    fetches: (calls.fetches - callsBefore.fetches) / requests,
    representations: (calls.representations - callsBefore.representations) / requests,
    steadyBytes: stat?.residentBytes ?? Number.NaN,
    peakBytes: stat?.peakBytes ?? Number.NaN,
    compared,
  };
}

/** @throws when an answer is wrong */
export async function underLoad(row: Row, stage: RowStage, server: BenchServer, connections: number, seconds: number): Promise<LoadResult> {
  const { body, headers, expected } = stage;
  const spec: LoadSpec = { port: server.port, connections, seconds, body, headers, identical: row.identical, expected };
  const result = await stage.load.ask<LoadResult | { failed: string }>('run', spec);
  if ('failed' in result) throw new Error(`${row.key}, ${server.name}: ${result.failed}\n${server.said()}`);
  return result;
}

function medians(rounds: readonly Round[]): Omit<Score, 'server' | 'connections' | 'rounds'> {
  const middle = (figure: keyof Round): number => rounds.map((round) => round[figure]).sort((a, b) => a - b)[rounds.length >> 1]!;
  const cpu = rounds.map(({ cpuMs }) => cpuMs);
  return {
    perSecond: middle('perSecond'),
    p50: middle('p50'),
    p99: middle('p99'),
    cpuMs: middle('cpuMs'),
    cpuSpread: (Math.max(...cpu) - Math.min(...cpu)) / middle('cpuMs'),
    fetches: middle('fetches'),
    representations: middle('representations'),
    steadyBytes: middle('steadyBytes'),
    peakBytes: Math.max(...rounds.map(({ peakBytes }) => peakBytes)),
    compared: rounds.reduce((sum, { compared }) => sum + compared, 0),
  };
}
