import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/built-program.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { parsePrometheusText, valueOf, type Labels } from '../../support/prometheus-text.js';
import { removeFolder, serveDepartment, type ServedDepartment } from '../../support/served-department.js';

const PLAN = 'mutation ($input: PlanBedInput!) { planBed(input: $input) { bed { id } userErrors { code } } }';

describeOnEachDatabase('the metrics of a department', (database) => {
  let serving: ServedDepartment;
  let own: number;

  const start = async (environment: Record<string, string> = {}, folder?: string) => {
    own = await freePort();
    serving = await serveDepartment(garden, database.url, { GARDEN_METRICS_PORT: String(own), ...environment }, folder);
  };
  beforeAll(() => start());
  afterAll(async () => {
    await serving.stop();
    removeFolder(serving.folder);
  });

  const ask: ServedDepartment['ask'] = (...question) => serving.ask(...question);
  const read = async (address = new URL('/metrics', serving.url).href) => parsePrometheusText(await (await fetch(address)).text());
  const growth = async (name: string, labels: Labels, act: () => Promise<unknown>) => {
    const before = valueOf(await read(), name, labels);
    await act();
    return valueOf(await read(), name, labels) - before;
  };
  const requests = (status: string): [string, Labels] => ['redsail_department_requests_total', { status }];

  it('count requests and time them, refused ones too', async () => {
    expect(await growth(...requests('2xx'), () => ask('{ beds(first: 1) { totalCount } }'))).toBe(1);
    expect(await growth(...requests('4xx'), () => ask('{ beds(first: 1) { totalCount } }', {}, {}))).toBe(1);
    expect(await growth('redsail_department_request_duration_seconds_count', {}, () => ask('{ __typename }'))).toBe(1);
    expect(valueOf(await read(), 'redsail_department_requests_in_flight')).toBe(0);
  });

  it('count the statements that a request takes', async () => {
    const statements: [string, Labels] = ['redsail_department_statement_duration_seconds_count', { outcome: 'done' }];
    expect(await growth(...statements, () => ask('{ __typename }'))).toBe(0);
    expect(await growth(...statements, () => ask('{ beds(first: 1) { nodes { name } } }'))).toBeGreaterThan(0);
  });

  it('tell that a writer had its turn, and hold nothing of what it wrote', async () => {
    const write = () => ask(PLAN, { input: { code: 'B1', name: '东边的苗床', reason: '春耕' } });
    expect(await growth('redsail_department_writer_wait_seconds_count', {}, write)).toBe(1);
    expect(await (await fetch(new URL('/metrics', serving.url))).text()).not.toMatch(/B1|东边|春耕/);
  });

  it('stand on their own port as well, and nothing else does', async () => {
    const address = `http://127.0.0.1:${own}`;
    expect(valueOf(await read(`${address}/metrics`), ...requests('2xx'))).toBeGreaterThan(0);
    for (const path of ['/graphql', '/status', '/ready']) expect((await fetch(address + path)).status).toBe(404);
  });

  it('need no Principal, while everything else does', async () => {
    for (const [path, status] of [
      ['/metrics', 200],
      ['/status', 401],
      ['/graphql', 401],
    ] as const) {
      expect([path, (await fetch(new URL(path, serving.url))).status]).toEqual([path, status]);
    }
  });

  it('stand nowhere else in production', async () => {
    await serving.stop();
    // Keys of an office of its own: those of a development set-up are refused.
    const office = join(serving.folder, 'office');
    cpSync(join(serving.folder, 'keys'), office, { recursive: true });
    const key = (name: string) => join(office, name);
    const keys = {
      REDSAIL_INTERNAL_KEY: key('internal.jwk'),
      REDSAIL_SERVICE_KEY: key('service.jwk'),
      REDSAIL_PERSONAL_KEY: key('personal.key'),
      REDSAIL_IDENTITY_KEY: key('identity.key'),
    };
    await start({ NODE_ENV: 'production', ...keys }, serving.folder);
    expect((await fetch(new URL('/metrics', serving.url))).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${own}/metrics`)).status).toBe(200);
  });
});
