import type { JWK } from 'jose';

/** What an issuer's document may weigh and how long it may take. */
const MOST_BYTES = 1_000_000;
const DEADLINE_MS = 5_000;

/** The keys at a JWKS address. @throws without a usable answer; the words say where and why, and nothing of the answer */
export async function fetchJwks(url: string): Promise<readonly JWK[]> {
  const { keys } = (await fetchJson(url)) as { keys?: unknown };
  const found = Array.isArray(keys) ? (keys as JWK[]).filter((key) => typeof key?.kty === 'string') : [];
  if (found.length === 0) throw new Error(`${url}: 不是 JWKS · not a JWKS`);
  return found;
}

/** The keys of an issuer that describes itself (OpenID Connect Discovery 1.0, section 4): it must name itself as it is configured. */
export async function discoverJwks(issuer: string): Promise<readonly JWK[]> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: named, jwks_uri: address } = (await fetchJson(url)) as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error(`${url}: 所称签发者不符 · it names another issuer`);
  if (typeof address !== 'string' || !isTrustworthyUrl(address))
    throw new Error(`${url}: 缺少可用的 jwks_uri · it lacks a usable jwks_uri`);
  return fetchJwks(address);
}

/** Keys come over TLS, or from this machine. */
export function isTrustworthyUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && !username && !password;
}

async function fetchJson(url: string): Promise<object> {
  // A redirect might lead away from TLS.
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch((error: Error) => {
    throw new Error(`${url}: 无法取得 · cannot be reached (${(error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.name})`);
  });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const text = await textOf(response);
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found;
  } catch {
    // Told below: the parser would quote the answer.
  }
  throw new Error(`${url}: 不是 JSON 对象 · not a JSON object`);
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) throw new Error(`${response.url}: 过大 · too large`);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
