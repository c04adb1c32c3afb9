import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { portFrom, type Config } from '../config.js';
import { badInput, failure, wrongVariable } from '../problem.js';

/** One department as schema/subgraphs.yaml lists it, with what the environment says about it. */
export interface Subgraph {
  readonly name: string;
  /** Its program: serve, seed, import, sample, journal, registers. */
  readonly program: string;
  /** Where it listens: loopback, unless SUBGRAPH_HOST says otherwise. */
  readonly host: string;
  readonly port: number;
  /** Its GraphQL address. */
  readonly url: string;
  /** `ORGANIZATIONS`: what its variables begin with. */
  readonly prefix: string;
}

interface Listed {
  readonly name?: unknown;
  readonly folder?: unknown;
  readonly url?: unknown;
}

/** The folders in it are relative to the file. */
const LIST = 'schema/subgraphs.yaml';

export function listSubgraphs(config: Config): readonly Subgraph[] {
  const listed = readList(config).map((entry) => subgraphFrom(entry, config));
  const twice = listed.find((subgraph, index) => listed.findIndex(({ name }) => name === subgraph.name) !== index);
  if (twice) throw badInput(`${LIST}：子图 ${twice.name} 列了两次`, `${LIST}: the subgraph ${twice.name} is listed twice`);
  return listed;
}

/** @throws Problem when a department has not been built yet */
export function requireBuilt(program: string, name: string): void {
  if (existsSync(program)) return;
  throw failure(
    `${name} 尚未构建（缺 ${program}），请先运行 npx -y pnpm build`,
    `${name} is not built (${program} is missing): run npx -y pnpm build first`,
  );
}

function readList(config: Config): readonly Listed[] {
  const file = join(config.root, LIST);
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw badInput(`${file} 无法读取：${(error as Error).message}`, `${file} cannot be read: ${(error as Error).message}`);
  }
  const listed = (content as { subgraphs?: unknown } | null)?.subgraphs;
  if (Array.isArray(listed) && listed.length > 0) return listed as Listed[];
  throw badInput(`${file} 应含 subgraphs 列表（name、folder、url）`, `${file} should have a list "subgraphs" of name, folder and url`);
}

function subgraphFrom({ name, folder, url }: Listed, config: Config): Subgraph {
  if (typeof name !== 'string' || typeof folder !== 'string' || typeof url !== 'string' || !URL.canParse(url)) {
    const came = JSON.stringify({ name, folder, url });
    throw badInput(`${LIST}：每个子图应有 name、folder、url，实为 ${came}`, `${LIST}: a subgraph has name, folder and url; came ${came}`);
  }
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const port = portFrom(config.environment, `${prefix}_PORT`, Number(new URL(url).port));
  const moved = new URL(url);
  moved.port = String(port);
  return {
    name,
    program: resolve(config.root, dirname(LIST), folder, 'dist/src/main.js'),
    host: config.environment.SUBGRAPH_HOST || '127.0.0.1',
    port,
    prefix,
    url: givenUrl(config, `${prefix}_URL`) ?? moved.href,
  };
}

function givenUrl(config: Config, variable: string): string | undefined {
  const given = config.environment[variable];
  if (!given) return undefined;
  if (URL.canParse(given)) return given;
  throw wrongVariable(variable, { zh: '子图的 GraphQL 地址', en: 'the GraphQL address of the subgraph' }, JSON.stringify(given));
}
