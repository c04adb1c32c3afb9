import { divisionCode, refuse, rule, type Entity } from '@redsail/kit';

/** Standard S2: a record names its division by a valid 12-digit code. */
export const divisionIsValid = rule<Entity & { region: string }>('S2', ({ record }) => {
  const problem = divisionCode.problem(record.region);
  return problem && refuse('region', problem.zh, problem.en);
});
