import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Department } from '../support/built-program.js';
import { useStack } from '../support/stack.js';
import { openBooks } from './faults/books.js';

const HEADER = 'code,name,level,parent_code,valid_from';
const GOOD = '590102901000,好样街道,TOWN,590102000000,2026-01-01';
const regions = (...rows: string[]) => [HEADER, GOOD, ...rows, ''].join('\n');

interface BadFile {
  readonly name: string;
  readonly register: string;
  readonly content: string | Uint8Array;
  /** What the table says: line, column, value, rule. */
  readonly listed: readonly RegExp[];
}

const FILES: readonly BadFile[] = [
  {
    name: 'a wrong header',
    register: 'regions',
    content: `code,label,level\n590102901000,好样街道,TOWN\n`,
    listed: [/^ +1 +label +label +header +.*expected.*name/m, /^ +1 +name +- +header +.*missing/m],
  },
  {
    name: 'a bad code',
    register: 'regions',
    content: regions('5901029020X0,坏样街道,TOWN,590102000000,', '590102,短样街道,TOWN,590102000000,'),
    listed: [/^ +3 +code +5901029020X0 +S2/m, /^ +4 +code +590102 +S2/m],
  },
  {
    name: 'a code twice',
    register: 'regions',
    content: regions('590102902000,甲街道,TOWN,590102000000,', GOOD),
    listed: [/^ +4 +code +590102901000 +duplicate +.*line 2/m],
  },
  {
    name: 'a missing parent',
    register: 'regions',
    content: regions('590102903001,无根社区,VILLAGE,590102903000,'),
    listed: [/^ +3 +parent_code +590102903000 +reference/m],
  },
  {
    name: 'a wrong check digit',
    register: 'organizations',
    content: 'code,name,kind,uscc,region_code,status\nX1,某局,GOVERNMENT,11590102MA00000000,590102000000,ACTIVE\n',
    listed: [/^ +2 +uscc +11590102MA00000000 +S3/m],
  },
  {
    name: 'a wrong check digit in an id number, which is not shown',
    register: 'persons',
    content: 'person_no,name,id_number,sex,political_affiliation\nX1,张三丰,590102199003071231,MALE,CITIZEN\n',
    listed: [/^ +2 +id_number +\*{18} +S4/m],
  },
  {
    name: 'a bad date',
    register: 'regions',
    content: regions('590102904000,闰月街道,TOWN,590102000000,2026-02-30'),
    listed: [/^ +3 +valid_from +2026-02-30 +date/m],
  },
  {
    name: 'another encoding',
    register: 'regions',
    content: Buffer.concat([Buffer.from(regions()), Buffer.from([0xba, 0xc3, 0xd1, 0xf9]), Buffer.from(',x,TOWN,,\n')]),
    listed: [/^ +3 +- +0xBA +encoding +.*GBK/m],
  },
  {
    name: 'an end in the middle of a row',
    register: 'regions',
    content: regions('590102905000,断').trimEnd(),
    listed: [/^ +3 +level +2 +cut/m],
  },
  {
    name: 'an end in the middle of a character',
    register: 'regions',
    content: Buffer.from(regions('590102905000,断')).subarray(0, -2),
    listed: [/^ +3 +- +0x\w\w +cut/m],
  },
  {
    name: 'more that is wrong than anybody reads',
    register: 'regions',
    content: regions(...Array.from({ length: 150 }, (_, at) => `59010290${at},坏样街道,TOWN,590102000000,`)),
    listed: [/150 problems, the first 100 are listed/, /^ +102 +code/m],
  },
];

describe('a file with', () => {
  const stack = useStack({ parts: [] });

  /** Rows of every register and of the journal, of both departments. */
  async function rows(): Promise<object> {
    const counted: Record<string, number> = {};
    for (const { name, registers } of [organizations, personnel]) {
      const books = await openBooks(stack.databaseUrl(name as Department));
      for (const table of [...registers.map((register) => register.table), 'journal', 'subject_key']) {
        const [found] = await books.select<{ n: number }>(`select count(*) as n from "${table}"`);
        counted[`${name}.${table}`] = found!.n;
      }
      await books.close();
    }
    return counted;
  }

  it.each(FILES)('$name is refused: every bad row is listed, and nothing of it is written', async ({ name, register, content, listed }) => {
    const file = join(stack.folder, `${FILES.findIndex((one) => one.name === name)}.csv`);
    writeFileSync(file, content);
    const before = await rows();
    const { code, out, err } = await stack.run('redsail', 'import', register, file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of listed) expect(err).toMatch(line);
    expect(err).toMatch(/\d+ problems?/);
    expect(err).toContain('nothing was written');
    expect(await rows()).toEqual(before);
  });

  it('an unknown register, or no file at all, is refused as well', async () => {
    const unknown = await stack.run('redsail', 'import', 'ships', join(stack.folder, '0.csv'));
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('party-organizations');
    const missing = await stack.run('redsail', 'import', 'regions', join(stack.folder, 'none.csv'));
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('none.csv');
  });

  it('nothing wrong in it is taken in, and with its good row the register has one more', async () => {
    const file = join(stack.folder, 'good.csv');
    writeFileSync(file, regions());
    const { code, out } = await stack.run('redsail', 'import', 'regions', file);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 added') });
  });
});
