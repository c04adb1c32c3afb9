import { withDeadlineHeader } from '../../../../../gateway/server/src/subgraphs/with-deadline-header.js';
import { query, standInClient } from '../stand-in/client.js';

test('the time left goes along, in whole milliseconds, beside the other headers', async () => {
  const client = standInClient();
  await withDeadlineHeader(client).post(query({ deadlineAt: performance.now() + 3_000.7 }));
  const { headers } = client.calls[0]!;
  expect(headers).toMatchObject({ 'x-request-id': 'r-1', 'x-redsail-deadline-ms': expect.stringMatching(/^\d+$/) });
  expect(Number(headers['x-redsail-deadline-ms'])).toBeLessThanOrEqual(3_000);
});

test('it is never below 0', async () => {
  const client = standInClient();
  await withDeadlineHeader(client).post(query({ deadlineAt: performance.now() - 50 }));
  expect(client.calls[0]!.headers['x-redsail-deadline-ms']).toBe('0');
});

test('the caller’s own headers are left as they are', async () => {
  const call = query();
  await withDeadlineHeader(standInClient()).post(call);
  expect(call.headers).toEqual({ 'x-request-id': 'r-1' });
});
