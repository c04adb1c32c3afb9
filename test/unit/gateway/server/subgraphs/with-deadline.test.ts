import { withDeadline } from '../../../../../gateway/server/src/subgraphs/with-deadline.js';
import { query, standInClient } from '../stand-in/client.js';

test('a call gets the subgraph’s own deadline where the request leaves more', async () => {
  const client = standInClient();
  const before = performance.now();
  await withDeadline(client, 500).post(query({ deadlineAt: before + 10_000 }));
  const { deadlineAt } = client.calls[0]!;
  expect([deadlineAt >= before + 500, deadlineAt <= performance.now() + 500]).toEqual([true, true]);
});

test('and what the request leaves where that is less', async () => {
  const client = standInClient();
  const deadlineAt = performance.now() + 5_000;
  await withDeadline(client, 10_000).post(query({ deadlineAt }));
  expect(client.calls[0]!.deadlineAt).toBe(deadlineAt);
});

test('a call of a request whose time is over is not sent', async () => {
  const client = standInClient();
  const late = withDeadline(client, 500).post(query({ deadlineAt: performance.now() - 1 }));
  await expect(late).rejects.toMatchObject({ subgraph: 'personnel', reason: 'DEADLINE' });
  expect(client.calls).toEqual([]);
});
