import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { schemaWorkplace } from '../../../support/schema-tool.js';
import { hashOf, usedBy, writtenUse } from '../../../support/written-use.js';

const at = schemaWorkplace('streets-and-lamps');
const record = (client: string) => JSON.parse(at.read(`usage/${client}.json`)) as { days: Record<string, any> };
const days = (client: string) => Object.keys(record(client).days);

describe('usage import', () => {
  test('writes a record for each client beside subgraphs.yaml: by day, sorted, a line for each count', async () => {
    const id = '0a1b2c3d-0000-4000-8000-000000000001';
    at.write(
      'in/use-1.json',
      writtenUse({
        id,
        clients: [usedBy('portal', { Towns: 3, Lamps: 1, other: 9 }, { 'Street.name': 3, 'Query.street(code:)': 4, 'Lamp.id': 1 })],
      }),
    );
    const { code, out } = await at.run('usage', 'import', 'in');
    expect([code, at.read('usage/portal.json')]).toEqual([
      0,
      `{
  "format": "redsail-recorded-use",
  "version": 1,
  "client": "portal",
  "days": {
    "2026-11-25": {
      "files": {
        "${id}": "2c45c3fa977f"
      },
      "operations": {
        "Lamps ${hashOf('Lamps')}": 1,
        "Towns ${hashOf('Towns')}": 3,
        "other": 9
      },
      "fields": {
        "Lamp.id": 1,
        "Query.street(code:)": 4,
        "Street.name": 3
      }
    }
  }
}
`,
    ]);
    expect(out).toContain('written    usage/portal.json');
    expect(out).toContain('1 files: 1 new, 0 known already, 0 too old; 0 days dropped');
  });

  test('adds up what files tell of one day, and keeps days apart as they are where the departments are', async () => {
    at.write('in/use-1.json', writtenUse({ to: '2026-11-24T15:59:59Z', from: '2026-11-24T15:00:00Z' }));
    at.write('in/use-2.json', writtenUse({ to: '2026-11-24T16:00:00Z', from: '2026-11-24T15:59:59Z' }));
    at.write('in/use-3.json', writtenUse());
    await at.run('usage', 'import', 'in');
    const { days: recorded } = record('portal');
    expect(Object.entries(recorded).map(([day, { files, fields }]) => [day, Object.keys(files).length, fields['Street.name']])).toEqual([
      ['2026-11-24', 1, 3],
      ['2026-11-25', 2, 6],
    ]);
  });

  test('a file that is imported twice, under one name or two, is counted once', async () => {
    const text = writtenUse();
    at.write('in/use-1.json', text);
    at.write('in/use-copy.json', text);
    const first = await at.run('usage', 'import', 'in', 'in/use-1.json');
    expect(first.out).toContain('2 files: 1 new, 1 known already');
    const written = at.read('usage/portal.json');
    const second = await at.run('usage', 'import', 'in');
    expect(second.out).toContain('unchanged  usage/portal.json');
    expect(second.out).toContain('2 files: 0 new, 2 known already');
    expect([at.read('usage/portal.json'), record('portal').days['2026-11-25'].fields['Street.name']]).toEqual([written, 3]);
  });

  test('whichever comes first, the record is the same', async () => {
    const texts = [1, 2, 3].map((count) =>
      writtenUse({ clients: [usedBy('portal', { [`Op${count}`]: count }, { 'Street.name': count })] }),
    );
    const recordsOf = async (order: readonly number[]) => {
      for (const each of order) {
        at.write(`in/${each}.json`, texts[each]!);
        await at.run('usage', 'import', `in/${each}.json`);
      }
      const text = at.read('usage/portal.json');
      at.write('usage/portal.json', text.replace(/"days": \{.*\}\n\}/s, '"days": {}\n}'));
      return text;
    };
    expect(await recordsOf([2, 0, 1])).toBe(await recordsOf([0, 1, 2]));
  });

  test('several clients of a file have a record each, and those of other files stay', async () => {
    at.write('in/use-1.json', writtenUse());
    await at.run('usage', 'import', 'in');
    const before = at.read('usage/portal.json');
    at.write('in/use-1.json', writtenUse({ clients: [usedBy('app', { A: 1 }, {}), usedBy('unnamed', {}, { 'Lamp.id': 2 })] }));
    await at.run('usage', 'import', 'in/use-1.json');
    expect(readdirSync(at.path('usage')).sort()).toEqual(['app.json', 'portal.json', 'unnamed.json']);
    expect(at.read('usage/portal.json')).toBe(before);
  });

  test('days that are older than 400 days go, and so do files of such days; --keep says otherwise', async () => {
    const on = (day: string) => writtenUse({ from: `${day}T01:00:00Z`, to: `${day}T02:00:00Z` });
    at.write('in/use-1.json', on('2025-10-21'));
    at.write('in/use-2.json', on('2025-10-22'));
    at.write('in/use-3.json', on('2026-11-25'));
    const { out } = await at.run('usage', 'import', 'in');
    expect(out).toContain('3 files: 2 new, 0 known already, 1 too old; 0 days dropped');
    expect(days('portal')).toEqual(['2025-10-22', '2026-11-25']);
    expect((await at.run('usage', 'import', '--keep', '90', 'in')).out).toContain(
      '3 files: 0 new, 1 known already, 2 too old; 1 days dropped',
    );
    expect(days('portal')).toEqual(['2026-11-25']);
  });

  test('a client of whom no day is left has no record', async () => {
    at.write('in/use-1.json', writtenUse({ from: '2026-11-20T01:00:00Z', to: '2026-11-20T02:00:00Z' }));
    await at.run('usage', 'import', 'in');
    const { out } = await at.run('usage', 'import', '--keep', '3', 'in');
    expect(out).toContain('removed    usage/portal.json');
    expect(readdirSync(at.path('usage'))).toEqual([]);
  });

  test('of a folder only what a gateway wrote is read; an empty one is no mistake, and makes none', async () => {
    at.write('in/use-20261125T040000Z-x.json.tmp', '{');
    at.write('in/notes.json', '{');
    const { code, out } = await at.run('usage', 'import', 'in');
    expect([code, existsSync(at.path('usage'))]).toEqual([0, false]);
    expect(out).toContain('0 files');
  });
});

describe('nothing is written when a file is', () => {
  const client = (changes: object) => writtenUse({ clients: [{ client: 'portal', operations: [], fields: {}, ...changes }] });

  test.each([
    ['no JSON', '{"format": "redsail-usage"', 'BAD_JSON'],
    ['of another format', writtenUse({ format: 'other' }), 'format is "other"'],
    ['of another version', writtenUse({ version: 2 }), 'version is 2'],
    ['a list', '[]', 'format is (空 · nothing)'],
    ['without an id', writtenUse({ id: '../../x' }), 'id is "../../x"'],
    ['without an end', writtenUse({ to: 'yesterday' }), 'to is "yesterday"'],
    ['ended before it began', writtenUse({ to: '2026-11-20T00:00:00Z' }), 'to is "2026-11-20T00:00:00Z"'],
    ['without clients', writtenUse({ clients: {} }), 'clients is {}'],
    ['of a client that is a path', client({ client: '../portal' }), 'clients[0].client is "../portal"'],
    ['of a client without operations', client({ operations: undefined }), 'clients[0].operations is (空 · nothing)'],
    ['about no coordinate', client({ fields: { 王小明: 1 } }), 'clients[0].fields["王小明"] is "王小明"'],
    ['about a type', client({ fields: { Street: 1 } }), 'clients[0].fields.Street is "Street"'],
    ['of a negative count', client({ fields: { 'Street.name': -1 } }), 'clients[0].fields["Street.name"] is -1'],
    ['of a half', client({ fields: { 'Street.name': 0.5 } }), 'clients[0].fields["Street.name"] is 0.5'],
    ['of an operation whose name is none', client({ operations: [{ name: 'a b', count: 1 }] }), 'clients[0].operations[0].name is "a b"'],
    [
      'of an operation whose hash is none',
      client({ operations: [{ name: 'A', hash: 'x', count: 1 }] }),
      'clients[0].operations[0].hash is "x"',
    ],
    ['of an operation that was not counted', client({ operations: [{ name: 'A', count: 0 }] }), 'clients[0].operations[0].count is 0'],
  ])('%s', async (_case, text, said) => {
    at.write('in/use-1.json', writtenUse());
    at.write('in/use-2.json', text);
    const { code, out, err } = await at.run('usage', 'import', 'in');
    expect([code, out, existsSync(at.path('usage'))]).toEqual([3, '', false]);
    expect(err).toContain('✗ in/use-2.json');
    expect(err).toContain(said);
  });

  test('not there: every one is named', async () => {
    const { code, err } = await at.run('usage', 'import', 'nowhere', 'in.json');
    expect(code).toBe(3);
    expect(err).toContain('✗ nowhere  UNREADABLE_FILE');
    expect(err).toContain('✗ in.json  UNREADABLE_FILE');
  });

  test('another altogether: the first few complaints are enough', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, each) => [`field ${each}`, 1]));
    at.write('in/use-1.json', client({ fields }));
    const { code, err } = await at.run('usage', 'import', 'in');
    expect([code, err.match(/BAD_USAGE/g)]).toEqual([3, Array.from({ length: 20 }, () => 'BAD_USAGE')]);
  });

  test('one of the records that cannot be written', async () => {
    at.write('in/use-1.json', writtenUse({ clients: [usedBy('app', { Towns: 1 }, {}), usedBy('portal', { Towns: 1 }, {})] }));
    // A folder stands where a text has to be put aside.
    mkdirSync(at.path(`usage/portal.json.${process.pid}.tmp`), { recursive: true });
    const { code, err } = await at.run('usage', 'import', 'in');
    expect([code, err]).toEqual([3, expect.stringMatching(/^✗ usage\/portal\.json {2}UNWRITABLE_FILE\n/)]);
    expect(readdirSync(at.path('usage'))).toEqual([`portal.json.${process.pid}.tmp`]);
  });

  test('a record that is broken: its line is told', async () => {
    at.write('in/use-1.json', writtenUse());
    await at.run('usage', 'import', 'in');
    at.edit('usage/portal.json', '"Street.name": 3', '"Street.name": "3"');
    const broken = at.read('usage/portal.json');
    at.write('in/use-2.json', writtenUse());
    const { code, err } = await at.run('usage', 'import', 'in');
    expect([code, at.read('usage/portal.json')]).toEqual([3, broken]);
    expect(err).toContain('✗ usage/portal.json:15  BAD_USAGE');
    expect(err).toContain('days["2026-11-25"].fields["Street.name"] is "3"');
  });

  test('a record that git could not merge, or that bears another’s name', async () => {
    at.write('usage/app.json', '{\n<<<<<<< ours\n}');
    expect((await at.run('usage', 'show')).err).toContain('✗ usage/app.json:2  BAD_JSON');
    at.write('usage/app.json', '{ "format": "redsail-recorded-use", "version": 1, "client": "portal", "days": { "2026-02-30": {} } }');
    const { code, err } = await at.run('usage', 'show');
    expect(code).toBe(3);
    expect(err).toContain('client is "portal"');
    expect(err).toContain('days["2026-02-30"] is "2026-02-30"');
  });
});

describe('usage show', () => {
  test('lists each client’s operations, the latest first, with how often and when last', async () => {
    const on = (day: string, clients: unknown) => writtenUse({ from: `2026-11-${day}T01:00:00Z`, to: `2026-11-${day}T02:00:00Z`, clients });
    at.write(
      'in/use-1.json',
      on('20', [usedBy('portal', { Towns: 100, Lamps: 2 }, { 'Street.name': 100, 'Lamp.id': 2 }), usedBy('app', { A: 1 }, {})]),
    );
    at.write('in/use-2.json', on('25', [usedBy('portal', { Towns: 5, other: 7 }, { 'Street.name': 12 })]));
    await at.run('usage', 'import', 'in');
    const [towns, lamps, a] = ['Towns', 'Lamps', 'A'].map((name) => hashOf(name).slice(0, 12));
    expect((await at.run('usage', 'show')).out).toBe(
      `app：1 个操作，0 个坐标 · 1 operations, 0 coordinates
  2026-11-20  1 ×  A  ${a}

portal：3 个操作，2 个坐标 · 3 operations, 2 coordinates
  2026-11-25  105 ×  Towns  ${towns}
  2026-11-25    7 ×  other
  2026-11-20    2 ×  Lamps  ${lamps}
`,
    );
    expect((await at.run('usage', 'show', 'app')).out).not.toContain('portal');
  });

  test('without records it says how to get some', async () => {
    const { code, out } = await at.run('usage', 'show');
    expect([code, out]).toEqual([0, expect.stringContaining('nothing is recorded yet: usage import')]);
  });

  test('a client that nobody has heard of is a usage error that names the others', async () => {
    at.write('in/use-1.json', writtenUse());
    await at.run('usage', 'import', 'in');
    const { code, err } = await at.run('usage', 'show', 'protal');
    expect(code).toBe(3);
    expect(err).toContain('UNKNOWN_CLIENT');
    expect(err).toContain('expected: portal');
  });
});

test.each([[['usage']], [['usage', 'import']], [['usage', 'import', 'in', '--keep', '0']], [['usage', 'import', 'in', '--keep', 'all']]])(
  '%j is a usage error',
  async (words) => {
    const { code, out, err } = await at.run(...words);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/usage|Usage|expected/);
  },
);

test('its commands have examples', async () => {
  for (const command of ['import', 'show']) {
    expect((await at.run('usage', command, '--help')).out).toContain(`$ pnpm schema usage ${command}`);
  }
});
