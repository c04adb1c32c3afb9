import { createHash } from 'node:crypto';
import { chain, GENESIS } from '../../../../../subgraphs/kit/src/journal/chain.js';
import { contentHash, JOURNAL, type Entry } from '../../../../../subgraphs/kit/src/journal/entry.js';

const IMPORTED: Entry = {
  register: 'Bed',
  record: 'Bed:A1',
  version: 1,
  act: 'import',
  before: null,
  after: '{"id":"Bed:A1","name":"苗床"}',
  effectiveOn: '2022-12-01',
  subject: 'system:import',
  organ: null,
  reason: null,
  documentNo: null,
};

const SOWN: Entry = {
  register: 'Bed',
  record: 'Bed:A1',
  version: 2,
  act: 'sowBed',
  before: '{"id":"Bed:A1","name":"苗床"}',
  after: '{"id":"Bed:A1","name":"苗床","rows":3}',
  effectiveOn: '2022-12-02',
  subject: 'officer:7',
  organ: 'garden-office',
  reason: '开春 "播种"',
  documentNo: '园发〔2022〕3号',
};

const FIRST = '2022-12-01T04:00:00.000Z';
const SECOND = '2022-12-02T00:00:00.001Z';

/** The bytes one after another, as the formula says. */
const formula = (previous: string, recordedAt: string, content: string): string =>
  createHash('sha256').update(previous, 'hex').update(recordedAt, 'utf8').update(content, 'hex').digest('hex');

// Worked out by another program in another language. They must never change: journals that are kept would not verify any more.
describe('the hash of a journal row', () => {
  it('begins from 32 zero bytes', () => {
    expect(GENESIS).toBe('00'.repeat(32));
  });

  it('covers what the row says, as a JSON array in UTF-8', () => {
    expect(contentHash(IMPORTED)).toBe('1d39a93caee9f9fd7b7966f002511baa9ccf0eafb7e8a4af10b1f9180de04e55');
    expect(contentHash(SOWN)).toBe('4b7f10b97ad634a8d6f0b4ddf406cbee96625b20bd1c15a6dd8293f26a134fd9');
  });

  it('is chained to the row before it and to the moment', () => {
    const first = chain(GENESIS, FIRST, contentHash(IMPORTED));
    expect(first).toBe('fc485fa6651a859b92d99abdf68b6f9d950dbf79dc89be3b193ad48effc1b6b3');
    expect(chain(first, SECOND, contentHash(SOWN))).toBe('14355ba3df9a62c1e3dcccff259c4a2b7581e26f9a95d93da5f25dab86205eb5');
  });

  it('is another one for a change of any single part', () => {
    const hashes = new Set([contentHash(SOWN)]);
    for (const [name] of JOURNAL.columns) {
      const value = SOWN[name];
      hashes.add(contentHash({ ...SOWN, [name]: typeof value === 'number' ? value + 1 : `${value} ` }));
      if (typeof value === 'string') hashes.add(contentHash({ ...SOWN, [name]: null }));
    }
    expect(hashes.size).toBe(1 + JOURNAL.columns.length + (JOURNAL.columns.length - 1));
  });

  it('tells an empty text from no text, and a part from its neighbour', () => {
    const moved = { ...SOWN, reason: SOWN.documentNo, documentNo: SOWN.reason };
    const hashes = [SOWN, moved, { ...SOWN, organ: '' }, { ...SOWN, organ: null }, { ...SOWN, organ: 'null' }].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not depend on the order in which the parts were given', () => {
    expect(contentHash(Object.fromEntries(Object.entries(SOWN).toReversed()) as unknown as Entry)).toBe(contentHash(SOWN));
  });

  it.each([
    '',
    '2022-12-01',
    '2022-12-01T04:00:00.0000Z',
    `${FIRST}${'0'.repeat(100)}`,
    '二〇二二年十二月一日中午',
    '二〇二二年十二月一日',
  ])('covers the whole of a moment that is not of the usual length: %j', (moment) => {
    const content = contentHash(IMPORTED);
    expect(chain(GENESIS, moment, content)).toBe(formula(GENESIS, moment, content));
    // Nothing of it is left behind for the next row.
    expect(chain(GENESIS, FIRST, content)).toBe(formula(GENESIS, FIRST, content));
  });
});
