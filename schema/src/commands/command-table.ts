import { InvalidArgumentError } from 'commander';
import type { ExitCode } from '../exit-code.js';
import { changelog } from './changelog.js';
import { check } from './check.js';
import type { Command, Surroundings } from './command.js';
import { compose } from './compose.js';
import { contract } from './contract.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { impact } from './impact.js';
import { lint } from './lint.js';
import { operations } from './operations.js';
import { print } from './print.js';
import { publish } from './publish.js';
import { rollback } from './rollback.js';
import { importUsage, showUsage } from './usage.js';
import { verify } from './verify.js';

export interface CommandOption {
  readonly flags: string;
  readonly about: string;
  /** May be given several times. */
  readonly repeatable?: true;
  /** Reads the value; throws commander's InvalidArgumentError. */
  readonly read?: (text: string) => unknown;
  readonly default?: number;
  readonly choices?: readonly string[];
}

/** One command of the command line. */
export type CommandEntry = {
  /** The name, and the arguments as commander writes them. */
  readonly usage: string;
  readonly about: string;
  readonly example: string | readonly string[];
  readonly alias?: string;
  /** The word before it: `usage` of `usage import`. */
  readonly under?: { readonly name: string; readonly about: string };
  readonly options?: readonly CommandOption[];
} & (
  | { readonly command: Command<never> }
  // One that looks at no graph.
  | { readonly graphless: (options: never, surroundings: Surroundings) => Promise<ExitCode> }
);

const sdl: CommandOption = {
  flags: '--sdl <name=file>',
  about: '以此 SDL 代替子图的 · this SDL in place of a subgraph’s; repeatable',
  repeatable: true,
};
const without: CommandOption = {
  flags: '--without <subgraph>',
  about: '假如没有此子图 · as if the subgraph were gone; repeatable',
  repeatable: true,
};
const compat: CommandOption = { flags: '--compat', about: '另一合成器的意见 · a second opinion, of another composer' };
const header: CommandOption = {
  flags: '--header <name:value>',
  about: '请求头，用于 URL · a header for a URL; repeatable',
  repeatable: true,
};
const report: CommandOption = {
  flags: '--report <format[=file]>',
  about: 'text、markdown、json、junit、sarif、github、gitlab; repeatable',
  repeatable: true,
};

const author: CommandOption = { flags: '--author <name>', about: '发布人，缺省取 git 的 user.name · who publishes; git knows without it' };
const note: CommandOption = { flags: '--note <text>', about: '记入版本历史的说明 · a remark for the history' };

const usage = { name: 'usage', about: '网关记录的使用情况 · what gateways have counted' };

function wholeDays(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('应为 1 到 99999 的整数 · expected a whole number from 1 to 99999');
}

/** Every command, in the order in which --help shows them. */
export const commands: readonly CommandEntry[] = [
  { usage: 'print [subgraphs...]', about: '各子图的 SDL · the SDL of each subgraph', example: 'print personnel', command: print },
  {
    usage: 'compose',
    about: '合成总图 · the supergraph',
    example: 'compose --api > api.graphql',
    options: [{ flags: '--api', about: '客户端所见 · what clients see instead' }, sdl, without, compat],
    command: compose,
  },
  {
    usage: 'check',
    about: '能否合成、有何改变、影响何人 · does it compose, what changed, whom does it break',
    example: ['check --base origin/main', 'check --without personnel', 'check --base HEAD~1 --report markdown=check.md'],
    options: [
      {
        flags: '--base <graph>',
        about: 'git 引用、文件夹、.graphql、URL 或 published · a git ref, a folder, a .graphql file, a URL, published (default)',
      },
      sdl,
      without,
      { flags: '--usage', about: '计入使用记录 · recorded use counts as well' },
      compat,
      header,
      report,
      { flags: '--timings', about: '各步用时 · how long each part takes, to stderr' },
    ],
    command: check,
  },
  {
    usage: 'diff <before> <after>',
    about: '两张图有何不同 · what changed between two graphs',
    example: 'diff v1.2.0 HEAD',
    options: [header, report],
    command: diff,
  },
  {
    usage: 'operations',
    about: '已保存的操作与视图 · saved operations and views, valid or not',
    example: 'operations --client portal',
    options: [{ flags: '--client <name>', about: '只看一个客户端 · of one client only' }],
    command: operations,
  },
  { usage: 'impact <coordinate>', about: '谁在使用它 · who uses a part of the graph', example: 'impact Region.name', command: impact },
  {
    usage: 'contract <name>',
    about: '一个契约的接口 · the API of one contract',
    example: 'contract public > public.graphql',
    options: [{ flags: '--supergraph', about: '供网关加载的总图 · its supergraph instead, which a gateway loads' }],
    command: contract,
  },
  { usage: 'lint', about: '检查命名、说明与边界 · names, descriptions and boundaries', example: 'lint', command: lint },
  {
    usage: 'explain [code]',
    about: '一条规则或一个错误的说明 · what a rule or an error means',
    example: 'explain key-changed',
    graphless: ({ code }: { readonly code?: string }, surroundings) => explain(code, surroundings),
  },
  {
    under: usage,
    usage: 'import <paths...>',
    about: '并入 usage/ · into usage/<client>.json',
    example: 'usage import /var/lib/redsail/usage',
    options: [{ flags: '--keep <days>', about: '保留天数 · days that are kept', read: wholeDays, default: 400 }],
    command: importUsage,
  },
  {
    under: usage,
    usage: 'show [clients...]',
    about: '各客户端的操作 · operations of each client',
    example: 'usage show portal',
    command: showUsage,
  },
  { usage: 'verify', about: '已发布的与代码一致 · what is published is what the code gives', example: 'verify', command: verify },
  {
    usage: 'publish',
    about: '写出 published/ 并追加版本 · writes published/ and appends a version',
    example: 'publish --note "lamps have owners"',
    alias: 'write',
    options: [
      author,
      note,
      { flags: '--keep <n>', about: '保留最近几个版本的文件，缺省为 10 · versions whose files are kept; 10 without it' },
    ],
    command: publish,
  },
  {
    usage: 'rollback <version>',
    about: '退回较早的版本 · back to an earlier version',
    example: 'rollback 3 --note "towns were missing"',
    options: [author, note],
    command: rollback,
  },
  {
    usage: 'changelog',
    about: '版本历史，Markdown · the history as Markdown',
    example: 'changelog --from 3 > CHANGELOG.md',
    options: [
      { flags: '--from <n>', about: '从此版本起 · from this version on' },
      { flags: '--to <n>', about: '到此版本止 · up to this version' },
      { flags: '--lang <language>', about: '只用一种语言：zh 或 en · in one language only: zh or en', choices: ['zh', 'en'] },
    ],
    command: changelog,
  },
];
