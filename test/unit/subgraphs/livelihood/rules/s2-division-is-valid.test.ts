import { divisionIsValid } from '../../../../../subgraphs/livelihood/src/rules/s2-division-is-valid.js';
import { refusedFields } from '../stand-in/rule-context.js';

describe('S2: a record names its division by a valid code', () => {
  it.each(['590102000000', '590102001001', '370211007006'])('accepts %s', async (region) => {
    expect(await refusedFields(divisionIsValid, { region })).toEqual([]);
  });

  it.each(['590102', '590102000001', '59010200100x'])('refuses %s', async (region) => {
    expect(await refusedFields(divisionIsValid, { region })).toEqual(['region']);
  });
});
