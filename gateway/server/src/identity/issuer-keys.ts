import type { KeySet } from '@redsail/contract';
import { importJWK, type CryptoKey, type JWK, type ProtectedHeaderParameters } from 'jose';

/** Where an issuer's public keys come from, and how they change. */
export interface IssuerKeys {
  /** Another after every change of the keys; undefined while there are none that count. What was verified under another one is not trusted. */
  version(): Promise<number | undefined>;
  /** The keys that may have signed a token with this header; looked for again when it names one that is not known. */
  find(header: ProtectedHeaderParameters): Promise<readonly CryptoKey[]>;
}

/** Keys of a local file. */
export function localIssuerKeys(set: KeySet): IssuerKeys {
  const imported = createImports();
  return {
    version: async () => set.version() || undefined,
    find(header) {
      let found = matching(set.keys() as readonly JWK[], header);
      if (found.length === 0 && set.refresh()) found = matching(set.keys() as readonly JWK[], header);
      return imported(found, header.alg!);
    },
  };
}

/** Keys that may have signed a token: of its `kid` where both name one, for signing, and for its algorithm. A shared secret is none. */
export const matching = (keys: readonly JWK[], { kid, alg }: ProtectedHeaderParameters): readonly JWK[] =>
  keys.filter(
    (key) =>
      key.kty !== 'oct' &&
      (kid === undefined || key.kid === undefined || key.kid === kid) &&
      (key.use === undefined || key.use === 'sig') &&
      (key.alg === undefined || key.alg === alg || (EDDSA.has(key.alg) && EDDSA.has(String(alg)))),
  );

const EDDSA: ReadonlySet<string> = new Set(['EdDSA', 'Ed25519']);

/** Each key is imported once an algorithm. One that does not go with the algorithm is none of the token's. */
export function createImports(): (keys: readonly JWK[], alg: string) => Promise<readonly CryptoKey[]> {
  const known = new WeakMap<JWK, Map<string, Promise<CryptoKey | undefined>>>();
  const importOne = (key: JWK, alg: string): Promise<CryptoKey | undefined> => {
    const byAlgorithm = known.get(key) ?? new Map<string, Promise<CryptoKey | undefined>>();
    known.set(key, byAlgorithm);
    let found = byAlgorithm.get(alg);
    if (!found)
      byAlgorithm.set(
        alg,
        (found = importJWK(publicHalf(key), alg).then(
          (one) => one as CryptoKey,
          () => undefined,
        )),
      );
    return found;
  };
  return async (keys, alg) => (await Promise.all(keys.map((key) => importOne(key, alg)))).filter((key) => key !== undefined);
}

/** Who only verifies never holds the private half: of an Ed25519 or elliptic key `d`, of an RSA key more. */
const publicHalf = ({ d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, oth: _oth, key_ops: _ops, ...half }: JWK): JWK => half;
