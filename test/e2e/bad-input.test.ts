import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Department, ProgramName } from '../support/built-program.js';
import { useStack } from '../support/stack.js';
import { openBooks } from './faults/books.js';

const HEADER = 'code,name,level,parent_code,valid_from';
const GOOD = '590102550000,好样街道,TOWN,590102000000,2026-01-01';
const regions = (...rows: string[]) => [HEADER, GOOD, ...rows, ''].join('\n');

interface BadFile {
  readonly name: string;
  /** The command line hands a file to the department's own program; where that one alone is run, a test is four times as fast. */
  readonly program: ProgramName;
  readonly register: string;
  readonly content: string | Uint8Array;
  /** How many problems there are. */
  readonly total: number;
  /** What the table says of them: line, column, value, rule. */
  readonly listed: readonly RegExp[];
}

const FILES: readonly BadFile[] = [
  {
    name: 'a wrong header',
    program: 'redsail',
    register: 'regions',
    content: 'code,label,level\n590102550000,好样街道,TOWN\n',
    total: 2,
    listed: [/^ +1 +label +label +header +.*expected.*name/m, /^ +1 +name +- +header +.*missing/m],
  },
  {
    name: 'a bad code, a bad date, a code twice, a missing parent and a level that the code contradicts',
    program: 'redsail',
    register: 'regions',
    content: regions(
      '5901025510X0,坏样街道,TOWN,590102000000,',
      '590102552000,闰月街道,TOWN,590102000000,2026-02-30',
      GOOD,
      '590102553001,无根社区,VILLAGE,590102553000,',
      '590102554000,错级街道,VILLAGE,590102000000,',
    ),
    total: 5,
    listed: [
      /^ +3 +code +5901025510X0 +S2 /m,
      /^ +4 +valid_from +2026-02-30 +date /m,
      /^ +5 +code +590102550000 +duplicate .*line 2/m,
      /^ +6 +parent_code +590102553000 +reference /m,
      /^ +7 +level +VILLAGE +O1 .*TOWN/m,
    ],
  },
  {
    name: 'a wrong check digit',
    program: 'organizations',
    register: 'organizations',
    content: 'code,name,kind,level,uscc,region_code,status\nX1,某局,GOVERNMENT,COUNTY,11590102MA00000000,590102000000,ACTIVE\n',
    total: 1,
    listed: [/^ +2 +uscc +11590102MA00000000 +S3 /m],
  },
  {
    name: 'a wrong check digit in an id number, which is not shown',
    program: 'redsail',
    register: 'persons',
    content: 'person_no,name,id_number,sex,political_affiliation\nX1,张三丰,590102199003071231,MALE,CITIZEN\n',
    total: 1,
    listed: [/^ +2 +id_number +\*{18} +S4 /m],
  },
  {
    name: 'another encoding than UTF-8',
    program: 'organizations',
    register: 'regions',
    content: Buffer.concat([Buffer.from(regions()), Buffer.from([0xba, 0xc3, 0xd1, 0xf9]), Buffer.from(',x,TOWN,,\n')]),
    total: 1,
    listed: [/^ +3 +- +0xBA +encoding .*GBK/m],
  },
  {
    name: 'an end in the middle of a row',
    program: 'organizations',
    register: 'regions',
    content: regions('590102555000,断').trimEnd(),
    total: 1,
    listed: [/^ +3 +level +2 +cut /m],
  },
  {
    name: 'more wrong than anybody reads',
    program: 'organizations',
    register: 'regions',
    content: regions(...Array.from({ length: 150 }, (_, at) => `5901${at},坏样街道,TOWN,590102000000,`)),
    total: 150,
    listed: [/150 problems, the first 100 are listed/, /^ +3 +code +59010 +S2 /m, /^ +102 +code +590199 +S2 /m],
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

  it.each(FILES)(
    '$name is refused: every bad row is listed, and nothing of it is written',
    async ({ program, register, content, total, listed }) => {
      const file = join(stack.folder, 'bad.csv');
      writeFileSync(file, content);
      const before = await rows();
      const { code, out, err } = await stack.run(program, 'import', register, file);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      for (const line of listed) expect(err).toMatch(line);
      expect(err).toContain(`${total} problem`);
      expect(err.match(/^ +\d+ {2}/gm)).toHaveLength(Math.min(total, 100));
      expect(err).toContain('nothing was written');
      expect(await rows()).toEqual(before);
    },
  );

  it('nothing wrong in it is taken in', async () => {
    const file = join(stack.folder, 'good.csv');
    writeFileSync(file, regions());
    const { code, out } = await stack.run('redsail', 'import', 'regions', file);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 added') });
  });
});
