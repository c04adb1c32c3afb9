import { join } from 'node:path';
import { DevelopmentKey, developmentKeyFile, openKeyFile } from '@redsail/contract';
import { importJWK, type JWK } from 'jose';
import type { Config } from '../config.js';
import { failure, wrongVariable } from '../problem.js';

/** Where production keeps each key: there they are never made, only named. */
const KEY_VARIABLES: Readonly<Record<DevelopmentKey, string>> = {
  token: 'REDSAIL_TOKEN_KEY',
  internal: 'REDSAIL_INTERNAL_KEY',
  service: 'REDSAIL_SERVICE_KEY',
};

/** Makes the development keys that are missing, before several parts want them at once. @throws Problem in production without its files */
export function ensureKeys(config: Config): void {
  for (const name of Object.values(DevelopmentKey)) keyNamed(config, name);
}

/** The newest private JWK of a name: made when missing, except in production. */
export function keyNamed(config: Config, name: DevelopmentKey): JWK {
  const file = keyFileNamed(config, name);
  try {
    return openKeyFile(file).signingKey() as JWK;
  } catch (error) {
    throw unreadable(file, name, error as Error);
  }
}

/** Where the keys of a name are: the file or folder that the environment names, or the development key, made when it is missing. */
export function keyFileNamed(config: Config, name: DevelopmentKey): string {
  const variable = KEY_VARIABLES[name];
  const file = config.environment[variable];
  if (file) return file;
  if (config.production) throw wrongVariable(variable, { zh: '生产环境的 JWK 密钥文件', en: 'a JWK file (NODE_ENV=production)' }, '—');
  const folder = join(config.data, 'keys');
  try {
    return developmentKeyFile(folder, name, false);
  } catch (error) {
    const { message } = error as Error;
    throw failure(`开发密钥 ${folder}/${name}.jwk 无法读写：${message}`, `the development key cannot be read or made: ${message}`);
  }
}

export type SigningKey = Awaited<ReturnType<typeof importJWK>>;

export const signingKey = (jwk: JWK): Promise<SigningKey> => importJWK(jwk, 'EdDSA');

const unreadable = (file: string, name: DevelopmentKey, { message }: Error): Error =>
  wrongVariable(KEY_VARIABLES[name], { zh: '可读的 JWK 或 JWKS 文件', en: 'a readable file with a JWK or a JWKS' }, `${file} (${message})`);
