import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_ISSUER, GATEWAY_AUDIENCE } from '@redsail/contract';
import { SignJWT } from 'jose';
import type { Environment } from '../../support/built-program.js';

export interface BenchKeys {
  /** The variables that name the key files. */
  readonly environment: Environment;
  /** A token of that role, longer valid than any bench runs. */
  token(role: string): Promise<string>;
}

/** Keys for one run: production, which all servers are measured in, refuses those of a development set-up. */
export function benchKeys(folder: string): BenchKeys {
  const keys = ['token', 'service', 'internal'].map((name) => ({ name, key: generateKeyPairSync('ed25519').privateKey }));
  const environment = Object.fromEntries(
    keys.map(({ name, key }) => {
      const file = join(folder, `${name}.jwk`);
      writeFileSync(file, JSON.stringify(key.export({ format: 'jwk' })), { mode: 0o600 });
      return [`REDSAIL_${name.toUpperCase()}_KEY`, file];
    }),
  );
  const token = (role: string) =>
    new SignJWT({ roles: [role] })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(DEVELOPMENT_ISSUER)
      .setAudience(GATEWAY_AUDIENCE)
      .setSubject(`dev:${role}`)
      .setIssuedAt()
      .setExpirationTime('6h')
      .sign(keys[0]!.key);
  return { environment, token };
}
