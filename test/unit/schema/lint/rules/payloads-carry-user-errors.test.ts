import { payloadsCarryUserErrors } from '../../../../../schema/src/lint/rules/payloads-carry-user-errors.js';
import { findings } from '../../../../support/linted-graph.js';

const good = {
  mutation: 'lightLamp(input: LightLampInput!): LightLampPayload!',
  payload: 'lamp: Lamp userErrors: [UserError!]!',
};

const found = (changed: Partial<typeof good>) => {
  const { mutation, payload } = { ...good, ...changed };
  return findings(payloadsCarryUserErrors, {
    api: `type Mutation { ${mutation} } input LightLampInput { id: ID } input Other { id: ID }
      type LightLampPayload { ${payload} } type OtherPayload { ${payload} } type Lamp { id: ID! } type UserError { code: String }`,
  });
};

test('the record, nullable, and the user errors are the payload', () => {
  expect(found({})).toEqual([]);
});

test.each([
  [
    'input of another name',
    { mutation: 'lightLamp(input: Other!): LightLampPayload!' },
    'its only argument has to be input: LightLampInput!',
  ],
  [
    'arguments beside the input',
    { mutation: 'lightLamp(input: LightLampInput!, id: ID): LightLampPayload!' },
    'its only argument has to be input: LightLampInput!',
  ],
  [
    'a nullable input',
    { mutation: 'lightLamp(input: LightLampInput): LightLampPayload!' },
    'its only argument has to be input: LightLampInput!',
  ],
  [
    'a payload of another name',
    { mutation: 'lightLamp(input: LightLampInput!): OtherPayload!' },
    'answers OtherPayload!, not LightLampPayload!',
  ],
  [
    'a nullable payload',
    { mutation: 'lightLamp(input: LightLampInput!): LightLampPayload' },
    'answers LightLampPayload, not LightLampPayload!',
  ],
  ['no user errors', { payload: 'lamp: Lamp' }, 'its payload has no userErrors: [UserError!]!'],
  ['nullable user errors', { payload: 'lamp: Lamp userErrors: [UserError!]' }, 'its payload has no userErrors: [UserError!]!'],
  ['no record', { payload: 'userErrors: [UserError!]!' }, 'its payload carries no record'],
  [
    'a record that is non-null',
    { payload: 'lamp: Lamp! userErrors: [UserError!]!' },
    'the record in its payload is non-null, and a refused command has none',
  ],
])('%s is found', (_case, changed, what) => {
  expect(found(changed)).toEqual([`Mutation.lightLamp: ${what}`]);
});
