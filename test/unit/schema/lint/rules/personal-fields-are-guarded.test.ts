import { personalFieldsAreGuarded } from '../../../../../schema/src/lint/rules/personal-fields-are-guarded.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (sdl: string) => findings(personalFieldsAreGuarded, { subgraphs: { lamps: sdl } });

test.each(['phone', 'idNumberMasked', 'nameMasked', 'birthDate', 'email', 'e_mail'.replace('_', '')])(
  '%s without a scope is found',
  (name) => {
    expect(found(`type Keeper { ${name}: String }`)).toEqual([`Keeper.${name}: is about a person, and takes no scope`]);
  },
);

test('a scope on the field, on the type or on an extension of it is right', () => {
  expect(found('type Keeper { phone: String @requiresScopes(scopes: [["keeper:read"]]) }')).toEqual([]);
  expect(found('type Keeper @authenticated { phone: String }')).toEqual([]);
  expect(found('type Keeper { phone: String } extend type Keeper @policy(policies: [["night"]]) { night: Boolean }')).toEqual([]);
});

test('other fields, and what is given to a command, are left alone', () => {
  expect(found('type Lamp { watts: Int, phonebook: String } input CallInput { phone: String }')).toEqual([]);
});
