import { DevelopmentKey } from '@redsail/contract';
import type { Config } from '../config.js';
import { developmentToken } from '../identity/development-token.js';
import { divisionPrefix } from '../identity/division-prefix.js';
import { keyNamed } from '../identity/keys.js';
import { readRoles, SERVICE_ROLE } from '../identity/roles.js';
import { alignedLines } from '../output/table.js';
import { badInput, ExitCode, failure } from '../problem.js';
import type { Command } from './command.js';

const MOST_HOURS = 24 * 366;

export const tokenCommand: Command = {
  name: 'token',
  title: '签发开发令牌（仅限开发密钥） · issue a development token (development key only)',
  options: [
    { flags: '--role <role>', title: '角色，见 schema/roles.yaml · a role of schema/roles.yaml', required: true },
    { flags: '--division <code>', title: '限定区划 · bounds the rows to a division' },
    { flags: '--organ <code>', title: '所代表的机关 · the organ the caller acts for' },
    { flags: '--subject <subject>', title: '调用者代号，默认 dev:<role> · name of the caller, never a person (default: dev:<role>)' },
    { flags: '--person <id>', title: '本人的标识，供 me 使用 · id of the caller as a data subject, for me' },
    { flags: '--scopes <list>', title: '只留这些权限，逗号分隔 · narrows the role to these scopes, by commas' },
    { flags: '--hours <n>', title: '有效小时数 · valid for so many hours', fallback: '12' },
  ],
  examples: [
    ['npx -y pnpm -s redsail token --role auditor', '只输出令牌 · prints the token and nothing else'],
    ['npx -y pnpm -s redsail token --role community-secretary --division 590102001', '限于一个街道 · bound to one subdistrict'],
    ['TOKEN=$(npx -y pnpm -s redsail token --role organization-officer)', '存入变量 · into a variable'],
  ],
  async run(_, options, context) {
    const { config } = context;
    if (config.production) {
      throw failure('NODE_ENV=production：不签发开发令牌', 'NODE_ENV=production: development tokens are not issued there');
    }
    const role = knownRole(config, String(options.role));
    const request = {
      role,
      division: options.division === undefined ? null : divisionPrefix(String(options.division)),
      organ: text(options.organ) ?? null,
      person: text(options.person) ?? null,
      scopes: text(options.scopes)?.split(',') ?? null,
      subject: text(options.subject) ?? `dev:${role}`,
      hours: hoursFrom(String(options.hours)),
    };
    context.out(await developmentToken(keyNamed(config, DevelopmentKey.TOKEN), request, context.clock()));
    return ExitCode.DONE;
  },
};

const text = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function knownRole(config: Config, wanted: string): string {
  if (wanted === SERVICE_ROLE) {
    throw badInput(
      'service 角色只供部门之间使用，不签发令牌',
      'the role service is for departments among themselves: no token is issued for it',
    );
  }
  const roles = readRoles(config).filter(({ name }) => name !== SERVICE_ROLE);
  if (roles.some(({ name }) => name === wanted)) return wanted;
  const list = alignedLines(roles.map(({ name, title }) => [`  ${name}`, title])).join('\n');
  throw badInput(`没有角色 ${JSON.stringify(wanted)}`, `there is no role ${JSON.stringify(wanted)}; there are:\n${list}`);
}

function hoursFrom(given: string): number {
  const hours = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (hours > 0 && hours <= MOST_HOURS) return hours;
  const came = JSON.stringify(given);
  throw badInput(
    `--hours 有误：应为 0 至 ${MOST_HOURS} 之间的数，实为 ${came}`,
    `--hours is wrong: expected a number up to ${MOST_HOURS}, came ${came}`,
  );
}
