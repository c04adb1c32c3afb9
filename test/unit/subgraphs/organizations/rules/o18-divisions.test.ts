import { Region } from '../../../../../subgraphs/organizations/src/region/region.register.js';
import { o18NoDivisionLeftBelow, o18SuccessorsInForce } from '../../../../../subgraphs/organizations/src/rules/o18-divisions.js';
import { complaints, type Kept } from '../stand-in/rule-case.js';

const town = { id: 'town', code: '590102001000', level: 'TOWN' };
const village = (more: object): Kept => [Region, { id: 'v', code: '590102001001', level: 'VILLAGE', parent: 'town', ...more }];

test('a division with divisions in force below it is not abolished', async () => {
  expect(await complaints(o18NoDivisionLeftBelow, { record: town, kept: [village({})] })).toEqual(['id']);
  expect(await complaints(o18NoDivisionLeftBelow, { record: town, kept: [village({ validTo: '2027-01-01' })] })).toEqual(['id']);
  expect(await complaints(o18NoDivisionLeftBelow, { record: town, kept: [village({ validTo: '2026-06-01' })] })).toEqual([]);
});

test('what has been abolished is not abolished again', async () => {
  expect(await complaints(o18NoDivisionLeftBelow, { record: { ...town, validTo: '2020-01-01' } })).toEqual(['id']);
});

test('successors are other divisions in force of the same level', async () => {
  const succeed = (successors: string[], ...kept: Kept[]) =>
    complaints(o18SuccessorsInForce, { record: town, input: { successors }, kept });
  const other: Kept = [Region, { code: '590102002000', level: 'TOWN' }];
  expect(await succeed(['590102002000'], other)).toEqual([]);
  expect(await succeed([])).toEqual([]);
  expect(await succeed(['590102001000'], other)).toEqual(['successors']);
  expect(await succeed(['590102003000'], other)).toEqual(['successors']);
  expect(await succeed(['590102001001'], village({}))).toEqual(['successors']);
  expect(await succeed(['590102002000'], [Region, { code: '590102002000', level: 'TOWN', validTo: '2020-01-01' }])).toEqual(['successors']);
});
