import { parseRoles } from '../../../../../../gateway/server/src/identity/roles.js';
import { parseSupergraph } from '../../../../../../gateway/server/src/supergraph/parse-supergraph.js';
import { gatewayConfig, startGateway } from '../../stand-in/gateway.js';
import { guardedSupergraph, startLibrary } from '../../stand-in/guarded-library.js';
import { token } from '../../stand-in/tokens.js';
import type { Town } from '../../stand-in/town.js';
import { useFolder } from '../../stand-in/use-files.js';

test('what a client asks for is counted, whether or not it may have it; a command that is refused is not', async () => {
  const usage = useFolder();
  const library = await startLibrary();
  const town = { supergraphSdl: guardedSupergraph, organizations: library, personnel: library, livelihood: library } as unknown as Town;
  const gateway = await startGateway(
    gatewayConfig(town, {
      roles: parseRoles('public: [shelf:read]\nlibrarian: [shelf:read, book:count]\nservice: []\n'),
      supergraph: parseSupergraph(guardedSupergraph),
      subgraphs: [{ name: 'catalogue', url: library.url, deadlineMs: 5_000 }],
      usage: { folder: usage.folder, seconds: 86_400 },
    }),
  );
  const headers = { 'x-client-name': 'portal' };
  const query = 'query Book { book(id: 1) { name price } }';
  expect((await gateway.ask(query, { headers })).data).toEqual({ book: { name: 'book 1', price: null } });
  const librarian = await token('librarian');
  expect((await gateway.ask(query, { headers, token: librarian })).data).toEqual({ book: { name: 'book 1', price: 30 } });
  await gateway.ask('mutation { lendBook(id: 1) { book { name } } }', { headers });
  await gateway.stop();
  await library.stop();

  expect(usage.files().map(({ clients }) => clients)).toEqual([
    [
      {
        client: 'portal',
        operations: [{ name: 'Book', hash: expect.any(String), count: 2 }],
        fields: { 'Book.name': 2, 'Book.price': 2, 'Query.book': 2, 'Query.book(id:)': 2 },
      },
    ],
  ]);
});
