import { generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseKeys } from './key-set.js';

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
 * The file of a development key, `<folder>/<name>.jwk`, made (mode 600) when it is missing.
 * Several processes may start at once: the key is written aside and linked into place, so exactly one wins and all read it.
 * @throws when `production` is true: keys are never made there
 */
export function developmentKeyFile(folder: string, name: DevelopmentKey, production: boolean): string {
  if (production) {
    throw new Error(
      `NODE_ENV=production: 开发密钥不可用于生产环境，请用环境变量指定密钥文件 · development keys are refused in production: name a JWK file for "${name}" in the environment`,
    );
  }
  const file = join(folder, `${name}.jwk`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const aside = writeAside(folder, makeKey(name));
  try {
    linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') unlinkSync(aside);
    else renameSync(aside, file);
  }
  return file;
}

/** The private half of the newest development key of that name. */
export const developmentKey = (folder: string, name: DevelopmentKey, production: boolean): JsonWebKey =>
  parseKeys(readFileSync(developmentKeyFile(folder, name, production), 'utf8'))[0]!;

/**
 * Puts a new key in front of those of a file, in one step, and keeps so many of the earlier ones: what they have signed stays good.
 * @returns the new key's `kid`, and those of the earlier keys that are kept
 */
export function rotateKeys(file: string, name: DevelopmentKey, keep: number): { readonly added: string; readonly kept: readonly string[] } {
  const earlier = parseKeys(readFileSync(file, 'utf8')).map((key, at) => ({ ...key, kid: key.kid ?? `${name}-${at}` }));
  if (earlier.some(({ d }) => d === undefined)) throw new Error('其中没有私钥 · it holds no private keys');
  const fresh = makeKey(name);
  const kept = earlier.slice(0, keep);
  renameSync(writeAside(dirname(file), { keys: [fresh, ...kept] }), file);
  return { added: fresh.kid, kept: kept.map(({ kid }) => kid as string) };
}

const makeKey = (name: string) => ({
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  alg: 'EdDSA',
  use: 'sig',
  kid: `${name}-${randomUUID().slice(0, 8)}`,
});

function writeAside(folder: string, content: object): string {
  const aside = join(folder, `.${process.pid}.${randomUUID()}`);
  writeFileSync(aside, JSON.stringify(content, null, 2), { mode: 0o600 });
  return aside;
}
