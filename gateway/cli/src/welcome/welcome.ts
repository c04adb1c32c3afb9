import { join } from 'node:path';
import type { Config } from '../config.js';
import { readRoles, SERVICE_ROLE, type Role } from '../identity/roles.js';
import { alignedLines } from '../output/table.js';
import { gatewayAddress } from '../parts/part.js';
import { QUERIES_TO_TRY, type QueryToTry } from './queries-to-try.js';

/** What a start says once everything is ready: where the graph is, how to stop, who may ask, what to ask. */
export function welcomeLines(config: Config, seconds: number): string[] {
  const address = gatewayAddress(config);
  const roles = readRoles(config).filter(({ name }) => name !== SERVICE_ROLE);
  return [
    '',
    `就绪 · ready (${seconds.toFixed(1)} s)`,
    ...alignedLines([
      ['图 · the graph', `${address}/graphql`],
      ['浏览器 · explorer', `${address}/`],
      ['停止 · stop', 'Ctrl-C'],
      ['状态 · status', 'npx -y pnpm redsail status'],
      ['日志 · logs', join(config.data, 'run', '*.log')],
    ]).map((line) => `  ${line}`),
    '',
    '角色 · roles (令牌 · a token: npx -y pnpm -s redsail token --role <role>)',
    ...roleLines(roles),
    '',
    '试一试 · three queries to try',
    ...QUERIES_TO_TRY.flatMap((query, index) => ['', `${index + 1}. ${query.title}`, `   ${curl(`${address}/graphql`, query)}`]),
    '',
  ];
}

const roleLines = (roles: readonly Role[]): string[] =>
  alignedLines(roles.map(({ name, title }) => [name, title])).map((line) => `  ${line}`);

/** A line for a shell: the body stands in single quotes, which JSON never needs. */
function curl(url: string, { role, query }: QueryToTry): string {
  const token = role === null ? '' : ` -H "authorization: Bearer $(npx -y pnpm -s redsail token --role ${role})"`;
  const body = JSON.stringify({ query }).replaceAll("'", String.raw`'\''`);
  return `curl -s ${url} -H 'content-type: application/json'${token} -d '${body}'`;
}
