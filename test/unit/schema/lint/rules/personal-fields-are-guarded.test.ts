import { personalFieldsAreGuarded } from '../../../../../schema/src/lint/rules/personal-fields-are-guarded.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (sdl: string) => findings(personalFieldsAreGuarded, { subgraphs: { lamps: sdl } });

test.each([
  'phone',
  'idNumberMasked',
  'nameMasked',
  'birthDate',
  'email',
  'contactPhone',
  'leader_mobile',
  'secretaryIdNumberMasked',
  'doctorName',
  'contact_person_name',
  'ownerName',
])('%s without a scope is found', (name) => {
  expect(found(`type Query { keeper: Keeper } type Keeper { ${name}: String }`)).toEqual([
    `Keeper.${name}: is about a person, and takes no scope`,
  ]);
});

test.each(['负责人姓名', '联系电话', '公民身份号码', '家庭住址', '出生年月', '生日', '正式党员数'])(
  'what is called %s is found, whatever name it has',
  (term) => {
    expect(
      found(
        `type Query { keeper: Keeper } type Keeper { note: String, more: String } extend type Keeper { """${term} · of the keeper""" inCharge: String }`,
      ),
    ).toEqual(['Keeper.inCharge: is about a person, and takes no scope']);
  },
);

test('a scope on the field, on the type or on an extension of it is right', () => {
  const query = 'type Query { keeper: Keeper }';
  expect(found(`${query} type Keeper { phone: String @requiresScopes(scopes: [["keeper:read"]]) }`)).toEqual([]);
  expect(found(`${query} type Keeper @authenticated { phone: String }`)).toEqual([]);
  expect(found(`${query} type Keeper { phone: String } extend type Keeper @policy(policies: [["night"]]) { night: Boolean }`)).toEqual([]);
});

test('a value that only guarded fields lead to is right, whichever subgraph they stand in', () => {
  const file = 'type File { phone: String, card: Card } type Card { mobile: String }';
  const guarded = 'type Query { me: File @authenticated }';
  const all = ['File.phone: is about a person, and takes no scope', 'Card.mobile: is about a person, and takes no scope'];
  expect(found(`${guarded} ${file}`)).toEqual([]);
  expect(found(`type Query { me: File } ${file}`)).toEqual(all);
  expect(
    findings(personalFieldsAreGuarded, { subgraphs: { lamps: `${guarded} ${file}`, poles: `type Query { everybody: [File!] } ${file}` } }),
  ).toEqual([...all, ...all]);
});

test('roots by other names are roots', () => {
  expect(found('schema { query: RootQuery } type RootQuery { file: File } type File { phone: String }')).toEqual([
    'File.phone: is about a person, and takes no scope',
  ]);
});

test('a way round the guard is found: by a key, an interface, a union', () => {
  const query = 'type Query { me: File @authenticated }';
  const finding = ['File.phone: is about a person, and takes no scope'];
  expect(found(`${query} type File @key(fields: "id") { id: ID!, phone: String }`)).toEqual(finding);
  expect(found(`${query} interface Paper { no: ID } type File implements Paper { no: ID, phone: String }`)).toEqual(finding);
  expect(found(`${query} union Paper = File type File { phone: String }`)).toEqual(finding);
});

test('other fields, and what is given to a command, are left alone', () => {
  expect(found('type Query { lamp: Lamp } type Lamp { watts: Int, phonebook: String } input CallInput { phone: String }')).toEqual([]);
  // What stands behind the Chinese term explains it, and names what the field is not.
  expect(
    found(
      'type Lamp { """名称 · name, not the 姓名 of its keeper""" name: String, """地址 · address""" address: String, """班子产生日期 · elected on""" electedOn: String }',
    ),
  ).toEqual([]);
  expect(
    found(
      'type Lamp { microphone: Boolean, automobile: Boolean, hasMobility: Boolean, name: String, shortName: String, typeName: String }',
    ),
  ).toEqual([]);
});
