import { idOfKey, readMasterKeys, retireMasterKeys } from '../identity/master-key-file.js';
import { tableLines } from '../output/table.js';
import { ExitCode, failure } from '../problem.js';
import type { Command, Context } from './command.js';
import { inEveryDepartment } from './in-every-department.js';

/** What a department's program says of its keys. */
interface Status {
  readonly name: string;
  /** Id of the master key that wraps. */
  readonly master: string;
  /** Subject keys by the master key that has wrapped them. */
  readonly keys: Readonly<Record<string, number>>;
  readonly rewrapped?: number;
}

/** @returns null when a department's program did not end well: it has said why */
async function statuses(act: 'status' | 'rewrap', context: Context): Promise<readonly Status[] | null> {
  const ends = await inEveryDepartment(['keys', act], context);
  if (ends.some(({ exitCode }) => exitCode !== 0)) return null;
  return ends.map(({ answers }) => JSON.parse(answers.at(-1) ?? '') as Status);
}

export const keysStatusCommand: Command = {
  name: 'keys status',
  title: '个人信息主密钥，各加封多少密钥 · the master keys of personal data, and how many keys each has wrapped',
  examples: [['npx -y pnpm redsail keys status', '不显示密钥本身 · never the keys themselves']],
  async run(_, __, context) {
    const found = await statuses('status', context);
    if (!found) return ExitCode.FAILED;
    const known = readMasterKeys(context.config).map(idOfKey);
    const rows = found.flatMap(({ name, keys }) =>
      [...new Set([...known, ...Object.keys(keys)])].map((id) => [name, id, id === known[0] ? '当前 · newest' : '旧 · old', keys[id] ?? 0]),
    );
    for (const line of tableLines(['部门 · part', '主密钥 · master key', '', '已加封 · wrapped'], rows)) context.out(line);
    return ExitCode.DONE;
  },
};

export const keysRewrapCommand: Command = {
  name: 'keys rewrap',
  title:
    '以新主密钥重新加封，服务不停；中断后可再执行 · wrap every key under the newest master key, while the departments serve; may be run again',
  examples: [['npx -y pnpm redsail keys rewrap', '只改变加封，不改变个人信息 · changes the wrapping and nothing else']],
  async run(_, __, context) {
    const found = await statuses('rewrap', context);
    for (const { name, master, rewrapped } of found ?? []) {
      context.out(`${name}: 以 ${master} 重新加封 ${rewrapped} 个密钥 · ${rewrapped} keys rewrapped under ${master}`);
    }
    return found ? ExitCode.DONE : ExitCode.FAILED;
  },
};

export const keysRetireCommand: Command = {
  name: 'keys retire',
  title: '移除旧主密钥；仍有密钥由其加封则拒绝 · take the old master keys away; refused while they still wrap a key',
  examples: [
    ['npx -y pnpm redsail keys retire', '无导入进行时执行；移至 <文件>.retired · with no import running; moved to <file>.retired'],
  ],
  async run(_, __, context) {
    const found = await statuses('status', context);
    if (!found) return ExitCode.FAILED;
    const newest = idOfKey(readMasterKeys(context.config)[0]!);
    const left = found.filter(({ keys }) => Object.keys(keys).some((id) => id !== newest)).map(({ name }) => name);
    if (left.length)
      throw failure(
        `${left.join('、')} 仍有密钥由旧主密钥加封；请先执行 redsail keys rewrap`,
        `${left.join(', ')}: keys are still wrapped under an old master key; run redsail keys rewrap first`,
      );
    const retired = retireMasterKeys(context.config);
    context.out(
      retired.length ? `已移除 ${retired.join(', ')} · retired ${retired.join(', ')}` : '没有旧主密钥 · there is no old master key',
    );
    return ExitCode.DONE;
  },
};
