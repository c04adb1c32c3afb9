import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEADLINE_HEADER, GATEWAY_ISSUER, PRINCIPAL_HEADER, SUBGRAPH_AUDIENCE } from '@redsail/contract';
import { importJWK, SignJWT, type JWK } from 'jose';
import { readConfig } from '../../../subgraphs/kit/src/config.js';
import { createLog } from '../../../subgraphs/kit/src/serve/log.js';
import { serve, type Serving } from '../../../subgraphs/kit/src/serve/serve.js';
import { freePort } from '../../support/built-program.js';
import { sqliteDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { allowed, startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';

describe('a department that is told how long its answer is waited for', () => {
  const database = sqliteDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'redsail-deadline-'));
  let running: RunningSubgraph;
  let serving: Serving;
  let principal: string;
  /** What the gateway is asked, and how it answers. */
  const asked: IncomingHttpHeaders[] = [];
  let answer: (response: ServerResponse) => void = () => {};
  const gateway = createServer((request, response) => {
    asked.push(request.headers);
    request.resume().on('end', () => answer(response));
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    running = await startSubgraph(garden, database.url);
    const config = readConfig(garden, {
      REDSAIL_DATA: folder,
      [`${garden.name.toUpperCase()}_PORT`]: String(await freePort()),
      GATEWAY_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/graphql`,
    });
    serving = await serve(running.department, config, '0.0.0', createLog('silent', garden.name));
    const { subject, ...claims } = allowed();
    principal = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(GATEWAY_ISSUER)
      .setAudience(SUBGRAPH_AUDIENCE)
      .setSubject(subject)
      .setExpirationTime('5m')
      .sign(await importJWK(config.internalKeys().signingKey() as JWK, 'EdDSA'));
  });
  afterAll(async () => {
    await serving.stop();
    gateway.closeAllConnections();
    gateway.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    asked.length = 0;
  });

  async function post(query: string, leftMs?: string) {
    const response = await fetch(serving.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [PRINCIPAL_HEADER]: principal,
        ...(leftMs === undefined ? {} : { [DEADLINE_HEADER]: leftMs }),
      },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as any };
  }
  const plan = (code: string) =>
    `mutation { planBed(input: { code: "${code}", name: "苗床", reason: "春耕" }) { bed { id } userErrors { code } } }`;
  const sow = (code: string) =>
    `mutation { sowBed(input: { id: "Bed:${code}", expectedVersion: 1, rows: 4, reason: "到时候了", documentNo: "园〔2022〕1号" }) { bed { state } userErrors { code } } }`;
  const harvest = (code: string) =>
    `mutation { harvestBed(input: { id: "Bed:${code}", expectedVersion: 2, reason: "熟了" }) { bed { state } userErrors { code } } }`;
  const sown = async (code: string) => {
    for (const step of [plan(code), sow(code)]) await post(step);
  };
  const beds = '{ beds { totalCount } }';

  it('answers while there is time, and without a deadline as well', async () => {
    for (const left of ['10000', undefined]) expect(await post(beds, left)).toMatchObject({ status: 200, body: { data: { beds: {} } } });
  });

  it('does not begin when there is none left, and changes nothing', async () => {
    const refused = { status: 504, body: { errors: [{ extensions: { code: 'DEADLINE_PASSED' } }] } };
    expect(await post(beds, '0')).toMatchObject(refused);
    expect(await post(plan('L1'), '0')).toMatchObject(refused);
    expect((await post('{ bed(code: "L1") { id } }')).body.data.bed).toBeNull();
  });

  it('reads nothing more once the time is over', async () => {
    const { Context } = await import('../../../subgraphs/kit/src/graph/context.js');
    const { Bed } = await import('../../support/garden/garden.js');
    const late = new Context(running.department.database, allowed(), () => new Date(), undefined!, 'r', performance.now() - 1);
    expect(() => late.rows(Bed)).toThrow(/deadline of the request has passed/);
    await expect(late.load(Bed, 'Bed:L1')).rejects.toThrow(/deadline of the request has passed/);
  });

  it('asks another department no longer than its own caller waits, and tells it so', async () => {
    await sown('L2');
    answer = () => {};
    const { body } = await post(harvest('L2'), '300');
    const told = Number(asked[0]![DEADLINE_HEADER]);
    expect([told > 0, told <= 300]).toEqual([true, true]);
    expect(body.data.harvestBed).toEqual({ bed: null, userErrors: [{ code: 'DEPENDENCY_UNAVAILABLE' }] });
    answer = (response) => response.setHeader('content-type', 'application/json').end('{"data":{"weather":"dry"}}');
    expect((await post(harvest('L2'), '10000')).body.data.harvestBed).toEqual({ bed: { state: 'HARVESTED' }, userErrors: [] });
  });

  it('changes nothing when the other’s answer came too late', async () => {
    await sown('L3');
    // It comes before the question's deadline is noticed, and after the caller's.
    answer = (response) => {
      response.setHeader('content-type', 'application/json').write('{"data":{"weather":"dry"}');
      const until = performance.now() + 200;
      while (performance.now() < until);
      response.end('}');
    };
    const { body } = await post(harvest('L3'), '150');
    expect(body.data?.harvestBed?.bed ?? null).toBeNull();
    expect((await post('{ bed(code: "L3") { state version } }')).body.data.bed).toEqual({ state: 'SOWN', version: 2 });
  });
});
