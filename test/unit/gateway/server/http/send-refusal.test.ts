import { mediaTypeOf } from '../../../../../gateway/server/src/http/send-refusal.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

test.each([
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', 'application/graphql-response+json'],
  ['application/json, application/graphql-response+json', 'application/json'],
  ['*/*', 'application/json'],
  [undefined, 'application/json'],
])('to a client that accepts %s a refusal is %s', (accept, type) => {
  expect(mediaTypeOf(accept)).toBe(`${type}; charset=utf-8`);
});

test.each([
  ['a limit', '{ a: regions { __proto__: name } }', 'NAME_RESERVED'],
  ['validation', '{ emperor }', 'GRAPHQL_VALIDATION_FAILED'],
])('what is refused by %s has the same form, media type and status', async (_, query, code) => {
  const answer = await gateway.ask(query, { headers: { accept: 'application/graphql-response+json' } });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(answer.errors).toEqual([
    {
      message: expect.any(String),
      extensions: expect.objectContaining({ code }),
      ...(code === 'NAME_RESERVED' ? {} : { locations: expect.any(Array) }),
    },
  ]);
  expect(answer.data).toBeUndefined();
});

test('an answer is of the type that the client prefers, and 406 when it takes neither', async () => {
  const typeFor = async (accept: string) => {
    const { status, headers } = await gateway.ask('{ __typename }', { headers: { accept } });
    return [status, headers.get('content-type')];
  };
  expect(await typeFor('application/graphql-response+json')).toEqual([200, 'application/graphql-response+json; charset=utf-8']);
  expect(await typeFor('application/json')).toEqual([200, 'application/json; charset=utf-8']);
  expect((await typeFor('text/csv'))[0]).toBe(406);
});
