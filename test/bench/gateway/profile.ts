import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '../../../gateway/cli/src/output/table.js';

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}
type Frame = CpuProfile['nodes'][number]['callFrame'];

/** Which part of the gateway a function belongs to: the first that fits. */
const PARTS: readonly (readonly [part: string, fits: (frame: Frame) => boolean])[] = [
  ['(idle)', ({ functionName }) => functionName === '(idle)'],
  ['garbage collection', ({ functionName }) => functionName === '(garbage collector)'],
  ['JSON.parse', ({ functionName }) => functionName.endsWith('JSON_parse')],
  ['JSON.stringify', ({ functionName }) => functionName.endsWith('JSON_stringify')],
  ['our execution', ({ url }) => /\/gateway\/server\/dist\/execution\//.test(url)],
  ['our subgraph clients', ({ url }) => /\/gateway\/server\/dist\/subgraphs\//.test(url)],
  ['ours, the rest', ({ url }) => /\/(gateway\/server|schema\/contract)\/dist\//.test(url)],
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
const partOf = (frame: Frame): string => PARTS.find(([, fits]) => fits(frame))?.[0] ?? 'other packages';

const MOST_FUNCTIONS = 40;

/** Where the last seconds of a run went, by part and by function, from the profile that `--cpu-prof` left in a folder. */
export function printProfile(folder: string, seconds: number): void {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error(`no profile was left in ${folder}`);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byPart = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  let left = seconds * 1e6;
  for (let at = samples.length - 1; at >= 0 && left > 0; at -= 1) {
    const took = timeDeltas[at]!;
    left -= took;
    const frame = frames.get(samples[at]!)!;
    const part = partOf(frame);
    if (part === '(idle)') continue;
    total += took;
    const where = `${part}: ${frame.functionName || '(anonymous)'} ${frame.url.split('/').slice(-3).join('/')}:${frame.lineNumber + 1}`;
    byPart.set(part, (byPart.get(part) ?? 0) + took);
    byFunction.set(where, (byFunction.get(where) ?? 0) + took);
  }
  const shares = (times: ReadonlyMap<string, number>) =>
    [...times].sort((a, b) => b[1] - a[1]).map(([name, took]) => [`${((took / total) * 100).toFixed(1)} %`, name]);
  const heading = ['自身时间 · self time', `${(total / 1e6).toFixed(1)} s`];
  process.stdout.write(`\n${tableLines(heading, shares(byPart)).join('\n')}\n`);
  process.stdout.write(`\n${tableLines(heading, shares(byFunction).slice(0, MOST_FUNCTIONS)).join('\n')}\n\n`);
}
