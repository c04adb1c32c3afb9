import { DevelopmentKey, rotateKeys } from '@redsail/contract';
import { keyFileNamed } from '../identity/keys.js';
import { badInput, ExitCode, failure } from '../problem.js';
import type { Command, Options } from './command.js';

const MOST_KEPT = 20;

export const keysRotateCommand: Command = {
  name: 'keys rotate',
  title: '换新签名密钥，无需重启 · put a new signing key in place, without a restart',
  options: [
    { flags: '--internal', title: '网关向子图签名所用 · the gateway signs for the subgraphs with it' },
    { flags: '--token', title: '签发开发令牌所用 · development tokens are signed with it' },
    { flags: '--service', title: '子图向网关签名所用 · the departments sign for the gateway with it' },
    {
      flags: '--keep <n>',
      title: '保留几个旧密钥；0 使其签名立即失效 · earlier keys that still verify; 0 ends what they signed',
      fallback: '2',
    },
  ],
  examples: [
    ['npx -y pnpm redsail keys rotate --internal', '旧密钥签的仍有效 · what the earlier key signed stays good'],
    ['npx -y pnpm redsail keys rotate --token --keep 0', '旧令牌一秒内全部失效 · earlier tokens end within a second'],
  ],
  async run(_, options, context) {
    const names = Object.values(DevelopmentKey).filter((name) => options[name]);
    if (names.length === 0) throw badInput('请指明 --internal、--token 或 --service', 'name one of --internal, --token, --service');
    const keep = keptFrom(options);
    for (const name of names) {
      const file = keyFileNamed(context.config, name);
      const { added, kept } = rotate(file, name, keep);
      const stays = kept.length > 0 ? `仍有效 · still good: ${kept.join(', ')}` : '旧密钥已全部停用 · no earlier key is good any more';
      context.out(`${name}: ${added} · ${stays}`);
    }
    return ExitCode.DONE;
  },
};

function rotate(file: string, name: DevelopmentKey, keep: number): ReturnType<typeof rotateKeys> {
  try {
    return rotateKeys(file, name, keep);
  } catch (error) {
    const { message } = error as Error;
    throw failure(`密钥文件 ${file} 无法更换：${message}`, `the key file cannot be rotated: ${message}`);
  }
}

function keptFrom({ keep }: Options): number {
  const given = String(keep);
  if (/^\d{1,2}$/.test(given) && Number(given) <= MOST_KEPT) return Number(given);
  throw badInput(
    `--keep 有误：应为 0 至 ${MOST_KEPT} 的整数，实为 ${JSON.stringify(given)}`,
    `--keep is wrong: expected a whole number from 0 to ${MOST_KEPT}, came ${JSON.stringify(given)}`,
  );
}
