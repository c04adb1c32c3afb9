import { stripIgnoredCharacters } from 'graphql';
import { sha256 } from '../../../gateway/server/src/operations/saved-operations.js';
import { attack, useTarget } from './attack.js';

const SAVED = 'query Region { region(code: "01") { name } }';
const MUTATION = 'mutation { renameRegion(code: "01", name: "x") { name } }';
const named = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

describe('where only saved operations are answered', () => {
  const region = { name: 'portal/region', text: SAVED };
  // What the target asks after each attack, to see that it still serves, is saved as well.
  const alive = { name: 'portal/alive', text: '{ region(code: "01") { name } }' };
  const byText = new Map([region, alive].map((operation) => [stripIgnoredCharacters(operation.text), operation]));
  const target = useTarget({ operations: { mode: 'only', saved: { byId: new Map([[sha256(SAVED), region]]), byText } } });
  const mutations = () => target.town.organizations.seen.filter(({ query }) => query.startsWith('mutation')).length;
  afterEach(() => expect(mutations()).toBe(0));

  attack('a text that is not saved', '403 OPERATION_NOT_SAVED', () => target.query(MUTATION));
  attack('a second operation beside a saved one', '403 OPERATION_NOT_SAVED', () =>
    target.post({ query: `${SAVED} ${MUTATION.replace('mutation', 'mutation Rename')}`, operationName: 'Rename' }),
  );
  attack('registering a text of one’s own (APQ)', '403 OPERATION_NOT_SAVED', () =>
    target.post({ query: MUTATION, extensions: named(sha256(MUTATION)) }),
  );
  attack('another text under the hash of a saved one', '200; the saved one is executed', async () => {
    const answer = await target.post({ query: MUTATION, extensions: named(sha256(SAVED)) });
    expect(JSON.parse(answer.text)).toEqual({ data: { region: { name: '第01街道' } } });
    return answer;
  });
});

describe('where texts may be registered (APQ)', () => {
  const target = useTarget();
  attack('a text under the hash of another, for others to find', '400 PERSISTED_QUERY_MISMATCH', () =>
    target.post({ query: MUTATION, extensions: named(sha256(SAVED)) }),
  );
  attack('a hash that is a path', '400 PERSISTED_QUERY_VERSION', () => target.post({ extensions: named('../../../../etc/passwd') }));
  attack('filling the store with texts that the graph does not know', '200 PERSISTED_QUERY_NOT_FOUND; none is kept', async () => {
    const text = '{ emperor }';
    expect((await target.post({ query: text, extensions: named(sha256(text)) })).status).toBe(400);
    return target.post({ extensions: named(sha256(text)) });
  });
});
