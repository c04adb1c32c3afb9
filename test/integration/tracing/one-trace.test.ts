import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentKey, developmentKey } from '@redsail/contract';
import { createGateway, readConfig as readGatewayConfig, type Gateway } from '@redsail/gateway';
import { makeResidentId } from '@redsail/kit';
import { personnel } from '@redsail/personnel';
import { developmentToken } from '../../../gateway/cli/src/identity/development-token.js';
import { createLog as createGatewayLog } from '../../../gateway/server/src/telemetry/log.js';
import { readConfig } from '../../../subgraphs/kit/src/config.js';
import { openDepartment } from '../../../subgraphs/kit/src/serve/department.js';
import { createLog } from '../../../subgraphs/kit/src/serve/log.js';
import { serve, type Serving } from '../../../subgraphs/kit/src/serve/serve.js';
import { freePort } from '../../support/built-program.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { startTraceCollector, type CollectedSpan, type TraceCollector } from '../../support/trace-collector.js';

const PERSON = { personNo: 'T1001', name: '诸葛沐砚', phone: '16902991001', idNumber: makeResidentId('590102', '1988-02-03', 921) };
const REASON = '替班的原因只有本人知道';
const REGISTER =
  'mutation RegisterSomebody ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } userErrors { code field } } }';
const CLIENT = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };

describeOnEachDatabase('a request is one trace, from the client to the statements', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-tracing-'));
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  let collector: TraceCollector;
  let department: Serving;
  let gateway: Gateway;
  let address: string;
  let answers: { data: Record<string, any> }[];

  beforeAll(async () => {
    collector = await startTraceCollector();
    const port = await freePort();
    const environment = {
      REDSAIL_DATA: folder,
      PERSONNEL_DATABASE_URL: database.url,
      PERSONNEL_PORT: String(port),
      PERSONNEL_URL: `http://127.0.0.1:${port}/graphql`,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      REDSAIL_LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    };
    const config = readConfig(personnel, environment);
    department = await serve(
      await openDepartment(personnel, config.databaseUrl, config.databaseVariable, config.vault()),
      config,
      '1.2.3',
      createLog(config.logLevel, 'personnel', destination),
    );
    gateway = await createGateway(readGatewayConfig(environment), { log: createGatewayLog('debug', destination) });
    address = await gateway.listen();

    const key = developmentKey(join(folder, 'keys'), DevelopmentKey.TOKEN, false) as Parameters<typeof developmentToken>[0];
    const request = { role: 'organization-officer', subject: 'dev:officer', organ: null, division: null, hours: 1 };
    const token = await developmentToken(key, request, new Date());
    const ask = async (query: string, variables: object, headers: Record<string, string>) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data: Record<string, any> };
    };
    const input = { ...PERSON, politicalAffiliation: 'CITIZEN', reason: REASON };
    answers = [
      await ask(REGISTER, { input }, { traceparent: `00-${CLIENT.traceId}-${CLIENT.spanId}-01`, 'x-request-id': 'register-0001' }),
      await ask('query People { persons(first: 5) { nodes { nameMasked phoneMasked } } }', {}, { 'x-request-id': 'people-000001' }),
      await ask(REGISTER, { input }, { traceparent: 'by 16902991001', 'x-request-id': 'register-0002' }),
    ];
    // What is left is sent as they stop.
    await gateway.stop();
    await department.stop();
  }, 60_000);
  afterAll(async () => {
    await collector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ofRequest = (id: string) => {
    const first = collector.spans.find(
      ({ service, attributes }) => service === 'redsail-gateway' && attributes['redsail.request_id'] === id,
    )!;
    return { first, all: collector.spans.filter(({ traceId }) => traceId === first.traceId) };
  };
  const under = (spans: readonly CollectedSpan[], parent: CollectedSpan) =>
    spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId);

  it('that answers as ever', () => {
    expect(answers[0]!.data.registerPerson).toMatchObject({ person: { id: expect.any(String) }, userErrors: [] });
    expect(answers[1]!.data.persons.nodes).toEqual([{ nameMasked: '诸葛**', phoneMasked: '169****1001' }]);
    expect(answers[2]!.data.registerPerson.userErrors).toEqual([expect.objectContaining({ code: 'RULE_BROKEN' })]);
  });

  it('that goes on from the client’s own', () => {
    const { first } = ofRequest('register-0001');
    expect([first.traceId, first.parentSpanId]).toEqual([CLIENT.traceId, CLIENT.spanId]);
  });

  it('that begins with the gateway when the client’s header is none', () => {
    for (const id of ['people-000001', 'register-0002']) {
      const { first } = ofRequest(id);
      expect([first.parentSpanId, first.traceId === CLIENT.traceId]).toEqual([undefined, false]);
    }
  });

  it('in which each span hangs under the one that caused it', () => {
    const { first, all } = ofRequest('people-000001');
    expect([first.service, first.name]).toEqual(['redsail-gateway', 'request']);
    expect(first.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.response.status_code': 200,
      'graphql.operation.name': 'People',
      'redsail.outcome': 'complete',
    });
    const steps = under(all, first);
    expect(steps.map(({ name }) => name).sort()).toEqual(['authorise', 'plan', 'subgraph personnel']);
    const [call] = steps.filter(({ name }) => name === 'subgraph personnel');
    const [there, ...others] = under(all, call!);
    expect([there!.service, there!.name, others]).toEqual(['redsail-personnel', 'request', []]);
    expect(there!.attributes['redsail.request_id']).toBe('people-000001');
    const statements = under(all, there!);
    expect(statements.length).toBeGreaterThan(0);
    for (const { name, attributes } of statements) {
      expect(name).toMatch(/^sql (select|with)$/);
      expect(attributes['db.system.name']).toBe(database.dialect === 'postgres' ? 'postgresql' : 'sqlite');
    }
    expect(statements.map(({ attributes }) => attributes['db.query.text']).join('\n')).toMatch(/from "person"/);
    expect(all).toHaveLength(5 + statements.length);
  });

  it('in which no span is longer than the one around it', () => {
    const { all } = ofRequest('register-0001');
    const slack = 2_000_000n;
    for (const span of all) {
      const around = all.find(({ spanId }) => spanId === span.parentSpanId);
      // Processes and clocks differ by what a millisecond is rounded to.
      if (around) expect([span.name, span.start >= around.start - slack && span.end <= around.end + slack]).toEqual([span.name, true]);
    }
  });

  it('in which a command’s own transaction is seen, lock, writes and commit', () => {
    const texts = ofRequest('register-0001').all.map(({ attributes }) => String(attributes['db.query.text'] ?? ''));
    const wrote = (table: string) => texts.filter((text) => text.startsWith('insert into') && text.includes(table));
    expect(wrote('person')).toEqual([expect.stringMatching(/ values \(\?, …\) returning .version.$/)]);
    expect(wrote('journal')).toEqual([expect.stringMatching(/ values \(.*…\)/)]);
    expect(texts.some((text) => text.startsWith('begin'))).toBe(true);
    expect(texts.some((text) => text.startsWith('commit'))).toBe(true);
  });

  it('in which nothing of a person stands, nor in the logs', () => {
    const everything = [...collector.bodies, ...lines].join('\n');
    for (const value of [PERSON.name, PERSON.phone, PERSON.idNumber, PERSON.personNo, REASON, '诸葛', 'dev:officer']) {
      expect([value, everything.includes(value)]).toEqual([value, false]);
    }
  });

  it('whose id stands in the lines of every part', () => {
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const part of ['gateway', 'personnel']) {
      expect(read.filter((line) => line.part === part && line.message === 'request' && line.requestId === 'people-000001')).toHaveLength(1);
    }
  });
});
