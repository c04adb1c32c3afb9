import {
  creditCodeProblem,
  o1CreditCodeFitsKind,
  o1DivisionCodeFits,
  regionRowProblems,
} from '../../../../../subgraphs/organizations/src/rules/o1-codes-valid.js';
import { complaints } from '../stand-in/rule-case.js';

const columns = (row: Record<string, unknown>) => regionRowProblems(row).map(({ column }) => column);

test.each([
  ['590000000000', 'PROVINCE', null],
  ['590100000000', 'PREFECTURE', '590000000000'],
  ['590102000000', 'COUNTY', '590100000000'],
  ['590102101000', 'TOWN', '590102000000'],
  ['590102101200', 'VILLAGE', '590102101000'],
  ['441900003000', 'TOWN', '441900000000'],
  ['110101000000', 'COUNTY', '110000000000'],
])('%s is a %s under %s', (code, level, parent) => {
  expect(columns({ code, level, parent })).toEqual([]);
});

test('the level is the one that the digits say', () => {
  expect(columns({ code: '590102101200', level: 'TOWN', parent: '590102101000' })).toEqual(['level']);
  expect(columns({ code: '590102101200', level: 'GRID', parent: '590102101000' })).toEqual(['level']);
});

test('the parent is named, and its digits begin the code', () => {
  expect(columns({ code: '590102101200', level: 'VILLAGE', parent: null })).toEqual(['parent_code']);
  expect(columns({ code: '590102101200', level: 'VILLAGE', parent: '590102102000' })).toEqual(['parent_code']);
  expect(columns({ code: '590102101000', level: 'TOWN', parent: '590102101200' })).toEqual(['parent_code']);
  expect(columns({ code: '590000000000', level: 'PROVINCE', parent: '590100000000' })).toEqual(['parent_code']);
});

test('a division is in force for a day at least', () => {
  const row = { code: '590000000000', level: 'PROVINCE', validFrom: '2020-01-01' };
  expect(columns({ ...row, validTo: '2020-01-02' })).toEqual([]);
  expect(columns({ ...row, validTo: '2020-01-01' })).toEqual(['valid_to']);
});

test.each([
  ['GOVERNMENT', '11590102000000115T'],
  ['INSTITUTION', '1259010200000022XQ'],
  ['RESIDENTS_COMMITTEE', '54590102MF0000013Y'],
  ['STATE_FIRM', '91590102MA00000150'],
  ['FUNCTIONAL_ZONE', '91590102MA00000150'],
  ['GOVERNMENT', null],
])('a %s may have the credit code %s', (kind, uscc) => {
  expect(creditCodeProblem(kind, uscc)).toBeUndefined();
});

test('a credit code of another kind of holder is refused', async () => {
  expect(creditCodeProblem('GOVERNMENT', '1259010200000022XQ')).toMatchObject({ column: 'uscc', rule: 'O1' });
  expect(await complaints(o1CreditCodeFitsKind, { record: { kind: 'RESIDENTS_COMMITTEE', uscc: '11590102000000115T' } })).toEqual(['uscc']);
});

test('a new division fits its parent’s id', async () => {
  const record = { code: '590102101202', level: 'VILLAGE' };
  expect(await complaints(o1DivisionCodeFits, { record: { ...record, parent: 'Region:590102101000' } })).toEqual([]);
  expect(await complaints(o1DivisionCodeFits, { record: { ...record, parent: 'Region:590102102000' } })).toEqual(['code']);
});
