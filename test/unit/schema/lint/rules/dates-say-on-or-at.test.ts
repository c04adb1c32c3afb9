import { datesSayOnOrAt } from '../../../../../schema/src/lint/rules/dates-say-on-or-at.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (api: string) => findings(datesSayOnOrAt, { api: `scalar Date scalar DateTime ${api}` });

test('a day ends in On, a moment in At, in fields, arguments and inputs', () => {
  expect(found('type Street { namedOn: Date! recordedAt: DateTime lit(on: Date, at: DateTime): Int } input I { endsOn: [Date!] }')).toEqual(
    [],
  );
});

test('any other ending is found', () => {
  expect(found('type Street { named: Date recorded: DateTime! lit(day: Date): Int } input I { endAt: Date days: [Date!]! }')).toEqual([
    'Street.named: is a Date and does not end in On',
    'Street.recorded: is a DateTime and does not end in At',
    'Street.lit(day:): is a Date and does not end in On',
    'I.endAt: is a Date and does not end in On',
    'I.days: is a Date and does not end in On',
  ]);
});
