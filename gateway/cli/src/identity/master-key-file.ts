import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { masterKeyId } from '@redsail/contract';
import type { Config } from '../config.js';
import { failure, wrongVariable } from '../problem.js';

const VARIABLE = 'REDSAIL_PERSONAL_KEY';

/** The file of the master keys of personal data: 64 hex digits a line, the newest first. The departments read it again when it changes. */
export function masterKeyPath({ environment, data, production }: Config): string {
  const file = environment[VARIABLE];
  if (!file && production) throw wrongVariable(VARIABLE, { zh: '生产环境的密钥文件', en: 'a key file (NODE_ENV=production)' }, '—');
  return file || join(data, 'keys', 'personal.key');
}

/** @throws Problem when there is none, or it holds something else */
export function readMasterKeys(config: Config): string[] {
  const path = masterKeyPath(config);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw failure(
      `主密钥文件 ${path} 无法读取（${(error as Error).message}）`,
      `the master key file cannot be read: start the departments once, or name it by ${VARIABLE}`,
    );
  }
  const keys = text.trim().split(/\s*\n\s*/);
  if (keys.every((key) => /^[0-9a-f]{64}$/.test(key))) return keys;
  throw wrongVariable(VARIABLE, { zh: '每行一个64位十六进制密钥的文件', en: 'a file with a key of 64 hex digits a line' }, path);
}

/** As the departments name it before what it has wrapped. */
export const idOfKey = (key: string): string => masterKeyId(Buffer.from(key, 'hex'));

/** Puts a new key before the others. @returns its id */
export function addMasterKey(config: Config): string {
  const key = randomBytes(32).toString('hex');
  replace(config, [key, ...readMasterKeys(config)]);
  return idOfKey(key);
}

/** Leaves the newest key only. The others go to `<file>.retired`: whoever has no backup under them any more destroys it. @returns their ids */
export function retireMasterKeys(config: Config): string[] {
  const [newest, ...old] = readMasterKeys(config);
  if (!old.length) return [];
  appendFileSync(`${masterKeyPath(config)}.retired`, `${old.join('\n')}\n`, { mode: 0o600 });
  replace(config, [newest!]);
  return old.map(idOfKey);
}

/** Another file in its place: nobody ever reads half of one. */
function replace(config: Config, keys: readonly string[]): void {
  const path = masterKeyPath(config);
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, `${keys.join('\n')}\n`, { mode: 0o600 });
    renameSync(aside, path);
  } catch (error) {
    throw failure(
      `主密钥文件 ${path} 无法写入（${(error as Error).message}）`,
      `the master key file cannot be written: ${(error as Error).message}`,
    );
  }
}
