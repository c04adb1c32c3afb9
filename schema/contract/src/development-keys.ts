import { generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Ed25519 keys of a development set-up. In production each is a file named by the environment. */
export const DevelopmentKey = {
  /** Signs the tokens of `redsail token`; the gateway verifies them. */
  TOKEN: 'token',
  /** The gateway signs the Principal with it; subgraphs verify. */
  INTERNAL: 'internal',
  /** Subgraphs sign their own questions to the gateway with it. */
  SERVICE: 'service',
} as const;
export type DevelopmentKey = (typeof DevelopmentKey)[keyof typeof DevelopmentKey];

/**
 * The private JWK `<folder>/<name>.jwk`, made (mode 600) when it is missing.
 * Several processes may start at once: the key is written aside and linked into place, so exactly one wins and all read it.
 * @throws when `production` is true: keys are never made there
 */
export function developmentKey(folder: string, name: DevelopmentKey, production: boolean): JsonWebKey {
  if (production) {
    throw new Error(
      `NODE_ENV=production: 开发密钥不可用于生产环境,请用环境变量指定密钥文件 · development keys are refused in production: name a JWK file for "${name}" in the environment`,
    );
  }
  const file = join(folder, `${name}.jwk`);
  const found = read(file);
  if (found) return found;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = { ...privateKey.export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig', kid: `${name}-${randomUUID().slice(0, 8)}` };
  const aside = join(folder, `.${name}.${process.pid}.${randomUUID()}`);
  writeFileSync(aside, JSON.stringify(jwk, null, 2), { mode: 0o600 });
  try {
    linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') unlinkSync(aside);
    else renameSync(aside, file);
  }
  return read(file)!;
}

function read(file: string): JsonWebKey | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
