import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '../../../gateway/cli/src/output/table.js';
import { seconds } from '../figures.js';

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}
type Frame = CpuProfile['nodes'][number]['callFrame'];

const IDLE = '(idle)';

/** Which part of the gateway a function belongs to: the first that fits. */
const PARTS: readonly (readonly [part: string, fits: (frame: Frame) => boolean])[] = [
  [IDLE, ({ functionName }) => functionName === IDLE],
  ['garbage collection', ({ functionName }) => functionName === '(garbage collector)'],
  ['JSON.parse', ({ functionName }) => functionName.endsWith('JSON_parse')],
  ['JSON.stringify', ({ functionName }) => functionName.endsWith('JSON_stringify')],
  ['undici', ({ url }) => /\/node_modules\/undici\/|node:internal\/deps\/undici/.test(url)],
  ['@apollo/gateway', ({ url }) => /@apollo\/(gateway|query-planner|query-graphs|federation-internals)\//.test(url)],
  ['@apollo/server', ({ url }) => /@apollo\/|@as-integrations\//.test(url)],
  ['graphql', ({ url }) => /\/node_modules\/graphql\//.test(url)],
  ['fastify', ({ url }) => /\/node_modules\/(@fastify\/|fastify|find-my-way|light-my-request|avvio|secure-json-parse)/.test(url)],
  ['jose', ({ url }) => /\/node_modules\/jose\//.test(url)],
  ['node:http, node:net, streams', ({ url }) => /^node:(_?http|net|_?stream|internal\/(stream|http|js_stream|timers))/.test(url)],
  ['node:internal', ({ url }) => url.startsWith('node:')],
  ['native: sockets, microtasks', ({ url }) => url === ''],
];
/** `ours: execution/run`: the folder is the part; execution, the largest, has parts of its own. */
const ourFolder = ({ url }: Frame): string | undefined => {
  const folder = /\/(?:gateway\/server|schema\/contract)\/dist\/((?:execution\/)?\w+(?=\/)|)/.exec(url)?.[1];
  return folder === undefined ? undefined : `ours: ${folder || '(root)'}`;
};
const partOf = (frame: Frame): string => ourFolder(frame) ?? PARTS.find(([, fits]) => fits(frame))?.[0] ?? 'other packages';

const MOST_FUNCTIONS = 40;

export interface Shares {
  readonly totalMs: number;
  /** Parts, and functions under the name of their part, the longest first; milliseconds. */
  readonly parts: readonly (readonly [name: string, ms: number])[];
  readonly functions: readonly (readonly [name: string, ms: number])[];
}

/** Where the last seconds of a profile went. Time in which there was nothing to do is left out. */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile, lastSeconds: number): Shares {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, ms: number) => to.set(name, (to.get(name) ?? 0) + ms);
  let totalMs = 0;
  let leftMs = lastSeconds * 1000;
  for (let at = samples.length - 1; at >= 0 && leftMs > 0; at -= 1) {
    const ms = timeDeltas[at]! / 1000;
    leftMs -= ms;
    const frame = frames.get(samples[at]!)!;
    const part = partOf(frame);
    if (part === IDLE) continue;
    totalMs += ms;
    add(parts, part, ms);
    add(functions, `${part}: ${frame.functionName || '(anonymous)'}${placeOf(frame)}`, ms);
  }
  const sorted = (times: ReadonlyMap<string, number>) => [...times].sort((a, b) => b[1] - a[1]);
  return { totalMs, parts: sorted(parts), functions: sorted(functions) };
}

const placeOf = ({ url, lineNumber }: Frame): string => (url === '' ? '' : ` ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`);

/** Prints the shares of the profile that `--cpu-prof` left in a folder. */
export function printProfile(folder: string, lastSeconds: number): void {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error(`no profile was left in ${folder}`);
  const { totalMs, parts, functions } = sharesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile, lastSeconds);
  for (const times of [parts, functions.slice(0, MOST_FUNCTIONS)]) {
    const rows = times.map(([name, ms]) => [`${((ms / totalMs) * 100).toFixed(1)} %`, name]);
    process.stdout.write(`\n${tableLines([seconds(totalMs), '自身时间 · self time'], rows).join('\n')}\n`);
  }
}
