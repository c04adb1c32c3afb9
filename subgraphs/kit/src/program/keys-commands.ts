import type { Command } from 'commander';
import { rewrapSubjectKeys, wrappedBy } from '../protect/rewrap.js';
import type { Department } from '../serve/department.js';
import type { Tell } from './progress.js';

/** `keys status | rewrap`: answers are one line of JSON. */
export function keysCommands(
  program: Command,
  run: (work: (department: Department, tell: Tell) => Promise<unknown>) => Promise<void>,
): void {
  const group = program.command('keys').description('个人信息密钥 · keys of personal data');
  const tellStatus = async ({ subgraph, database, vault }: Department, more: object = {}) => {
    const keys = Object.fromEntries(await wrappedBy(database));
    process.stdout.write(`${JSON.stringify({ name: subgraph.name, master: vault.masterId, keys, ...more })}\n`);
  };

  group
    .command('status')
    .description('各主密钥加封的密钥数 · how many keys each master key has wrapped')
    .action(() => run((department) => tellStatus(department)));

  group
    .command('rewrap')
    .description('以新主密钥重新加封，服务不停 · wrap every key under the newest master key, while the department serves')
    .action(() =>
      run(async (department, tell) => {
        const rewrapped = await rewrapSubjectKeys(department.database, department.vault, (done) => tell('keys', done, null));
        await tellStatus(department, { rewrapped });
      }),
    );
}
