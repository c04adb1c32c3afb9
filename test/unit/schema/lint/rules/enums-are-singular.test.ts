import { enumsAreSingular } from '../../../../../schema/src/lint/rules/enums-are-singular.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (api: string) => findings(enumsAreSingular, { api });

test.each(['Levels', 'LampKinds', 'Categories', 'Statuses', 'Boxes'])('%s is plural', (name) => {
  expect(found(`enum ${name} { A }`)).toEqual([`${name}: is an enum named in the plural`]);
});

test.each(['Level', 'Status', 'LampStatus', 'Basis', 'Address', 'Class', 'Series', 'Sex'])('%s is singular', (name) => {
  expect(found(`enum ${name} { A }`)).toEqual([]);
});

test('only enums are looked at', () => {
  expect(found('type Streets { name: String } scalar Things')).toEqual([]);
});
