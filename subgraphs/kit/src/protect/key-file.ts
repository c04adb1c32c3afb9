import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A secret of 32 bytes as hex in a file of its own, outside the database.
 * @param make whether a missing file is made (development); whoever loses the race to make it reads the winner's
 * @throws when it is missing and may not be made, or does not hold 64 hex digits
 */
export function keyFile(path: string, variable: string, make: boolean): Buffer {
  let text = read(path);
  if (text === null && make) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const aside = `${path}.${randomUUID()}`;
    writeFileSync(aside, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    try {
      linkSync(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(aside);
    }
    text = read(path);
  }
  if (text === null || !/^[0-9a-f]{64}$/.test(text.trim())) {
    throw new Error(
      `${variable}：应为存有64位十六进制密钥的文件，${path} ${text === null ? '不存在' : '内容不符'} · expected a file with a key of 64 hex digits; ${path} ${text === null ? 'does not exist' : 'holds something else'}`,
    );
  }
  return Buffer.from(text.trim(), 'hex');
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
