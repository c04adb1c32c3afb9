import { DEVELOPMENT_ISSUER, DevelopmentKey, developmentKeyFile, openKeyFile, SERVICE_ISSUER, type KeySet } from '@redsail/contract';
import { resolve, sep } from 'node:path';
import type { GatewayConfig } from '../config.js';
import { reasonOf, type VariableReader } from '../read-variables.js';
import { parseEd25519Key } from './ed25519-key.js';
import type { RoleScopes } from './roles.js';
import { parseTokenIssuers, type TokenIssuer } from './token-issuers.js';

/** Issuers of callers' tokens beside our own, from the file that the environment names, if it names one. */
export function readIssuers(read: VariableReader, roles: RoleScopes | undefined): readonly TokenIssuer[] {
  const variable = 'REDSAIL_TOKEN_ISSUERS';
  const file = read.text(variable, undefined);
  if (file === undefined || !roles) return [];
  const expected = { zh: '令牌签发者清单文件', en: 'a file that lists the issuers of tokens' };
  const parse = (text: string) => {
    const issuers = parseTokenIssuers(text, resolve(file), roles, [DEVELOPMENT_ISSUER, SERVICE_ISSUER]);
    // A key file that is not there should stop the start, not the first caller.
    for (const { keys } of issuers) if ('file' in keys) openKeyFile(keys.file);
    return issuers;
  };
  return read.file(variable, file, expected, parse) ?? [];
}

export interface KeyOptions {
  readonly production: boolean;
  /** Other issuers speak for the callers: production then needs no key of development tokens. */
  readonly hasIssuers: boolean;
  /** Where the data is unless the environment says otherwise. */
  readonly data: string;
}

/** Each is a file of keys named by the environment; only a development set-up may go without, and makes its own. */
export function readKeys(read: VariableReader, { production, hasIssuers, data }: KeyOptions): Partial<GatewayConfig['keys']> {
  const folder = resolve(read.text('REDSAIL_DATA', data), 'keys');
  const expected = { zh: ' Ed25519 密钥文件（JWK 或 JWKS）', en: 'a file with an Ed25519 JWK, or a JWKS of them' };
  const keys = (variable: string, name: DevelopmentKey, half: 'public' | 'private'): KeySet | undefined => {
    const file = read.text(variable, undefined);
    const isNamed = file !== undefined && !(production && resolve(file).startsWith(folder + sep));
    try {
      const path = isNamed ? resolve(file) : developmentKeyFile(folder, name, production);
      return openKeyFile(path, { admit: (key) => ({ ...parseEd25519Key(key, half) }) });
    } catch (error) {
      return read.complain(variable, expected.zh, expected.en, `${file ?? '(空 · nothing)'} (${reasonOf(error)})`, undefined);
    }
  };
  const isTokenKeyNeeded = !(production && hasIssuers && read.text('REDSAIL_TOKEN_KEY', undefined) === undefined);
  return {
    ...(isTokenKeyNeeded ? { token: keys('REDSAIL_TOKEN_KEY', DevelopmentKey.TOKEN, 'public') } : {}),
    service: keys('REDSAIL_SERVICE_KEY', DevelopmentKey.SERVICE, 'public'),
    internal: keys('REDSAIL_INTERNAL_KEY', DevelopmentKey.INTERNAL, 'private'),
  };
}
