import { query } from '@redsail/kit';
import type { ProgrammeLevel } from './livelihood-programme.choices.js';
import { LivelihoodProgramme } from './livelihood-programme.register.js';

interface Wanted {
  readonly year: number;
  readonly level: ProgrammeLevel;
  readonly region: string;
}

export const livelihoodProgrammeOfYear = query(
  'livelihoodProgrammeOfYear',
  'LivelihoodProgramme',
  '某年民生实事计划 · the programme of a division, level and year',
  {
    year: 'Int!',
    level: ['ProgrammeLevel! = DISTRICT', '层级 · level'],
    region: ['String!', '区划代码 · division code'],
  },
  ({ year, level, region }: Wanted, context) => context.rows(LivelihoodProgramme).where({ year, level, region }).first(),
  { scope: 'livelihood:read' },
);
