interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** Sends an operation to the gateway that served this page; a token header that was left empty is not sent at all. */
export async function askGateway(operation: Operation, options?: { headers?: Record<string, unknown> }): Promise<object> {
  const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json', 'x-client-name': 'explorer' });
  for (const [name, value] of Object.entries(options?.headers ?? {})) {
    const isEmptyToken = name.toLowerCase() === 'authorization' && /^(bearer)?\s*$/i.test(String(value));
    if (!isEmptyToken) headers.set(name, String(value));
  }
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(operation) });
  return (await response.json()) as object;
}
