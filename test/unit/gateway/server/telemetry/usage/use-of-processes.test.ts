import { jest } from '@jest/globals';
import { gatewayProgram } from '../../stand-in/program.js';
import { useFolder } from '../../stand-in/use-files.js';

jest.setTimeout(60_000);

test('several processes write a file each, and together they have counted everything', async () => {
  const usage = useFolder();
  const { town, start } = await gatewayProgram();
  const gateway = start({ REDSAIL_PROCESSES: '2', REDSAIL_USAGE: usage.folder });
  const address = await gateway.listening(2);
  const ask = () =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-client-name': 'portal', connection: 'close' },
      body: '{"query":"query Towns { regions { name } }"}',
    }).then((response) => response.text());
  for (let batch = 0; batch < 5; batch += 1) await Promise.all(Array.from({ length: 10 }, ask));
  gateway.child.kill('SIGTERM');
  expect((await gateway.ended).code).toBe(0);
  await town.stop();

  const files = usage.files();
  expect(files).toHaveLength(2);
  expect(new Set(files.map(({ id }) => id)).size).toBe(2);
  const counted = files.map(({ clients }) => clients[0]!.fields['Region.name']!);
  expect(counted[0]! + counted[1]!).toBe(50);
});
