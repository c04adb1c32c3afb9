import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, wrongVariable } from './problem.js';

/** What the command line takes from its environment: read once, frozen, and handed on. */
export interface Config {
  /** The folder with pnpm-workspace.yaml. */
  readonly root: string;
  /** Databases, development keys, logs: REDSAIL_DATA, absolute. */
  readonly data: string;
  readonly production: boolean;
  /** Where the gateway listens; `localhost` is 127.0.0.1 and ::1. */
  readonly host: string;
  readonly port: number;
  readonly portIsGiven: boolean;
  /** The folder the user stood in, which pnpm leaves for the root of the repository. */
  readonly workingFolders: readonly string[];
  readonly startedByPackageManager: boolean;
  /** The largest semi-space of the young generation, in megabytes, of the gateway and of each department; 0 leaves it to Node.js. */
  readonly semiSpaceMb: { readonly gateway: number; readonly subgraph: number };
  /** Everything, as children inherit it. */
  readonly environment: Readonly<Record<string, string>>;
}

export const DEFAULT_PORT = 4000;

/** @throws Problem naming the variable, what was expected and what came */
export function readConfig(source: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): Config {
  const environment = Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const root = environment.REDSAIL_ROOT ? givenRoot(environment.REDSAIL_ROOT) : rootAbove(dirname(fileURLToPath(import.meta.url)));
  return Object.freeze({
    root,
    data: resolve(root, environment.REDSAIL_DATA || '.redsail'),
    production: environment.NODE_ENV === 'production',
    host: environment.HOST || 'localhost',
    port: portFrom(environment, 'PORT', DEFAULT_PORT),
    portIsGiven: Boolean(environment.PORT),
    workingFolders: Object.freeze([folder, ...(environment.INIT_CWD ? [environment.INIT_CWD] : [])]),
    startedByPackageManager: Boolean(environment.npm_lifecycle_event ?? environment.npm_execpath),
    semiSpaceMb: Object.freeze({
      gateway: megabytesFrom(environment, 'REDSAIL_GATEWAY_SEMI_SPACE_MB', 64),
      subgraph: megabytesFrom(environment, 'REDSAIL_SUBGRAPH_SEMI_SPACE_MB', 0),
    }),
    environment: Object.freeze(environment),
  });
}

/** The port that a variable names, or the default when it is absent. */
export function portFrom(environment: Readonly<Record<string, string>>, name: string, fallback: number): number {
  const given = environment[name];
  if (given === undefined || given === '') return fallback;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw wrongVariable(name, { zh: '1 至 65535 的端口号', en: 'a port number from 1 to 65535' }, JSON.stringify(given));
}

function megabytesFrom(environment: Readonly<Record<string, string>>, name: string, fallback: number): number {
  const given = environment[name];
  if (given === undefined || given === '') return fallback;
  if (/^\d{1,4}$/.test(given) && Number(given) <= LARGEST_SEMI_SPACE_MB) return Number(given);
  throw wrongVariable(
    name,
    { zh: `0 至 ${LARGEST_SEMI_SPACE_MB} 的整数（MB）`, en: `a whole number of megabytes from 0 to ${LARGEST_SEMI_SPACE_MB}` },
    JSON.stringify(given),
  );
}

const LARGEST_SEMI_SPACE_MB = 512;

function givenRoot(folder: string): string {
  const root = resolve(folder);
  if (existsSync(join(root, 'pnpm-workspace.yaml'))) return root;
  throw wrongVariable('REDSAIL_ROOT', { zh: '含 pnpm-workspace.yaml 的目录', en: 'a folder with pnpm-workspace.yaml in it' }, root);
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const above = dirname(folder);
  if (above !== folder) return rootAbove(above);
  throw badInput('找不到仓库根目录，请设置 REDSAIL_ROOT', 'the root of the repository was not found: set REDSAIL_ROOT');
}
