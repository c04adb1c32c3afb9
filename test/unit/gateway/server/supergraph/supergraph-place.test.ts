import { readPlace } from '../../../../../gateway/server/src/supergraph/supergraph-place.js';

test.each([
  ['schema/published/supergraph.graphql'],
  ['schema/#1/supergraph.graphql'],
  ['prehistory.yaml'],
  ['history.yaml/supergraph.graphql'],
  ['https://x.example/supergraph.graphql?of=history.yaml'],
  ['https://x.example/a#history.yaml'],
])('%s is a supergraph', (given) => expect(readPlace(given)).toEqual({ at: given }));

test.each([
  ['history.yaml', 'history.yaml', undefined],
  ['schema/history.yaml', 'schema/history.yaml', undefined],
  ['schema\\history.yaml#3', 'schema\\history.yaml', '3'],
  ['/graph/history.yaml#12', '/graph/history.yaml', '12'],
  ['/graph/#1/history.yaml', '/graph/#1/history.yaml', undefined],
  ['/graph/#1/history.yaml#3', '/graph/#1/history.yaml', '3'],
  ['/graph/history.yaml#', '/graph/history.yaml', ''],
  ['https://x.example/schema/history.yaml', 'https://x.example/schema/history.yaml', undefined],
  ['https://x.example/history.yaml?sig=a%2Fb#4', 'https://x.example/history.yaml?sig=a%2Fb', '4'],
])('%s is a history', (given, at, pinned) => expect(readPlace(given)).toEqual({ at, history: { pinned } }));
