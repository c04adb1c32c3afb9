import { responseSize } from '../../../../../../gateway/server/src/limits/rules/response-size.js';
import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { startTown, type Town } from '../../stand-in/town.js';

test('is measured in bytes, not in characters', () => {
  expect([responseSize.measure('街道'), responseSize.measure(Buffer.from('街道')), responseSize.measure(undefined)]).toEqual([6, 6, 0]);
});

describe('an answer over the limit', () => {
  let town: Town;
  let gateway: RunningGateway;
  beforeAll(async () => {
    town = await startTown();
    const limits = { ...defaultLimits, 'response-size': { limit: 300, mode: 'enforce' } } as const;
    gateway = await startGateway(gatewayConfig(town, { limits }));
  });
  afterAll(async () => {
    await gateway.stop();
    await town.stop();
  });

  test('is withheld whole, and one error says how large it was', async () => {
    const answer = await gateway.ask('{ regions { name children { name children { name } } } }');
    expect(answer).toMatchObject({ status: 200, data: null, errors: [{ extensions: { code: 'RESPONSE_TOO_LARGE', limit: 300 } }] });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]!.extensions.found).toBeGreaterThan(300);
    expect(JSON.stringify(answer)).not.toContain('街道');
  });

  test('leaves the next, smaller one alone', async () => {
    expect((await gateway.ask('{ region(code: "01") { name } }')).data).toEqual({ region: { name: '第01街道' } });
  });

  test('is something else than a refusal, which keeps its status and its code', async () => {
    const unknown = await gateway.ask(`{ ${Array.from({ length: 20 }, (_, at) => `emperor${at}`).join(' ')} }`);
    expect(unknown.status).toBe(400);
    expect(unknown.errors).toHaveLength(20);
    const refused = await gateway.ask(`{ ${'strict '.repeat(60)} }`);
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_TOO_REPETITIVE' } }] });
  });
});
