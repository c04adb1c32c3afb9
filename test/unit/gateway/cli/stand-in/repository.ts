import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../../support/built-program.js';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '../../../../..');
const SUBGRAPHS = ['organizations', 'personnel'] as const;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once the text has been said on standard output or error, with the rest of its line. */
  said(text: string): Promise<string>;
}

export interface Noted {
  readonly supervisor: { readonly pid: number };
  readonly parts: readonly { readonly name: string; readonly pid: number }[];
}

/** A repository of stand-ins in a folder of its own, with ports of its own, to run the real command line in. */
export interface StandInRepository {
  readonly root: string;
  readonly data: string;
  readonly ports: { readonly gateway: number; readonly organizations: number; readonly personnel: number };
  readonly environment: Readonly<Record<string, string>>;
  run(words: readonly string[], more?: Readonly<Record<string, string>>): Promise<Ended>;
  begin(words: readonly string[], more?: Readonly<Record<string, string>>): Running;
  /** What `start` noted. */
  noted(): Noted;
  /** Process ids of the parts among it. */
  pids(): readonly number[];
  pidOf(part: string): number;
  remove(): void;
}

export async function createStandInRepository(): Promise<StandInRepository> {
  const root = mkdtempSync(join(tmpdir(), 'redsail-cli-'));
  const [gateway, organizations, personnel] = await freePorts(3);
  const ports = { gateway: gateway!, organizations: organizations!, personnel: personnel! };
  const data = join(root, '.redsail');
  const environment = { ...inherited(), REDSAIL_ROOT: root, PORT: String(ports.gateway) };
  layOut(root, ports);

  const begin: StandInRepository['begin'] = (words, more = {}) => {
    const child = spawn(process.execPath, [relative(root, join(repository, 'gateway/cli/dist/main.js')), ...words], {
      cwd: root,
      env: { ...environment, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
    const said = async (text: string): Promise<string> => {
      for (;;) {
        const found = [out, err].find((stream) => stream.includes(text));
        if (found !== undefined) return found.slice(found.indexOf(text) + text.length).split('\n', 1)[0]!;
        if (child.exitCode !== null) throw new Error(`ended without saying ${text}:\n${out}${err}`);
        await pause(20);
      }
    };
    return { process: child, ended, said };
  };

  const noted = (): Noted => JSON.parse(readFileSync(join(data, 'run/parts.json'), 'utf8')) as Noted;

  return {
    root,
    data,
    ports,
    environment,
    begin,
    run: (words, more) => begin(words, more).ended,
    noted,
    pids: () => noted().parts.map(({ pid }) => pid),
    pidOf: (part) => noted().parts.find(({ name }) => name === part)!.pid,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A zombie has ended; only nobody has asked for its exit code yet.
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return !/\) Z /.test(status);
}

export async function untilGone(pids: readonly number[], milliseconds = 5000): Promise<readonly number[]> {
  for (let waited = 0; waited < milliseconds && pids.some(isAlive); waited += 50) await pause(50);
  return pids.filter(isAlive);
}

/** Different ones. */
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** The tests' own environment, without what would tell the command line about another repository. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && /^(PATH|HOME|LANG|TMPDIR|SystemRoot)$/.test(entry[0]),
    ),
  );

function layOut(root: string, ports: StandInRepository['ports']): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('pnpm-workspace.yaml', 'packages: []\n');
  write('package.json', '{ "type": "module" }\n');
  const listed = SUBGRAPHS.map(
    (name) => `  - { name: ${name}, folder: ../subgraphs/${name}, url: "http://127.0.0.1:${ports[name]}/graphql" }`,
  );
  write('schema/subgraphs.yaml', `subgraphs:\n${listed.join('\n')}\n`);
  cpSync(join(repository, 'schema/roles.yaml'), join(root, 'schema/roles.yaml'));
  for (const name of SUBGRAPHS) cpSync(join(here, 'subgraph.mjs'), join(root, `subgraphs/${name}/dist/src/main.js`), { recursive: true });
  cpSync(join(here, 'gateway.mjs'), join(root, 'gateway/server/dist/main.js'), { recursive: true });
}
