import { makeResidentId } from '@redsail/kit';
import { describeOnEachDatabase } from '../../support/databases.js';
import { openOffice, type Office } from './stand-in/office.js';

const HEADER = 'person_no,name,phone,id_number,sex,birth_year,ethnic_group_code,political_affiliation,home_community_code';
const id = (sequence: number) => makeResidentId('590102', '1985-06-07', sequence);
const csv = (...rows: string[]) => [HEADER, ...rows, ''].join('\n');
const GOOD = [
  `B1,张三丰,16900000001,${id(101)},MALE,1985,01,CITIZEN,590102001001`,
  `B2,阿依古丽·买买提,16900000002,${id(102)},女,1985,05,群众,590102001001`,
];

describeOnEachDatabase('an import of persons', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  afterAll(() => office?.stop());

  it('takes codes and Chinese labels alike, and shows nothing unmasked', async () => {
    const { added, problems } = await office.running.import('persons', csv(...GOOD));
    expect(problems.listed).toEqual([]);
    expect(added).toBe(2);
    const { data } = await office.running.execute(
      '{ person(personNo: "B2") { nameMasked phoneMasked sex politicalAffiliation ethnicGroup { name } } }',
    );
    expect(data.person).toEqual({
      nameMasked: '阿***·***',
      phoneMasked: '169****0002',
      sex: 'FEMALE',
      politicalAffiliation: 'CITIZEN',
      ethnicGroup: { name: '维吾尔族' },
    });
  });

  it('writes nothing when nothing changes, names and numbers included', async () => {
    const before = await office.rows();
    const { same, changed, added } = await office.running.import('persons', csv(...GOOD));
    expect({ same, changed, added }).toEqual({ same: 2, changed: 0, added: 0 });
    expect(await office.rows()).toBe(before);
  });

  it('lists every bad row with line, column and rule, writes nothing, and repeats no name or number', async () => {
    const before = await office.rows();
    const wrongCheck = `${id(103).slice(0, 17)}${id(103)[17] === '1' ? '2' : '1'}`;
    const { problems, added } = await office.running.import(
      'persons',
      csv(
        `C1,张三,16900000003,${wrongCheck},MALE,1985,01,CITIZEN,590102001001`,
        `C2,Zhang San,12345678901,${id(105)},MALE,1985,01,CITIZEN,590102001001`,
        `C3,李四,,${id(107)},FEMALE,1984,01,CITIZEN,590102001001`,
        `C4,王五,,${id(109)},MALE,1985,77,CITIZEN,590102001001`,
        `C5,赵六,,${id(111)},MALE,1985,01,BRAVE,590102001001`,
        `C6,钱七,,${id(113)},MALE,1985,01,CITIZEN,590102001001`,
        `C6,孙八,,${id(115)},MALE,1985,01,CITIZEN,590102001001`,
      ),
    );
    expect(added).toBe(0);
    const found = problems.listed.map(({ line, column, rule }) => `${line} ${column} ${rule}`);
    expect(found).toEqual(expect.arrayContaining(['2 id_number S4', '3 name S9', '3 phone S9', '4 sex S4', '4 birth_year S4']));
    for (const line of [5, 6, 8]) expect(problems.listed.some((problem) => problem.line === line)).toBe(true);
    expect(await office.rows()).toBe(before);
  });

  it('finds one number on two persons, in the file and in the register (P1)', async () => {
    const before = await office.rows();
    const twice = await office.running.import(
      'persons',
      csv(`D1,张三,,${id(121)},MALE,1985,01,CITIZEN,`, `D2,李四,,${id(121)},MALE,1985,01,CITIZEN,`),
    );
    expect(twice.problems.total).toBeGreaterThan(0);
    const taken = await office.running.import('persons', csv(`D3,张三,,${id(101)},MALE,1985,01,CITIZEN,`));
    expect(taken.problems.total).toBeGreaterThan(0);
    expect(await office.rows()).toBe(before);
  });
});
