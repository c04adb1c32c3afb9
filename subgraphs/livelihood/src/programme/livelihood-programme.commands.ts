import { choice, code, count, create, day, foreign, lifecycle, text } from '@redsail/kit';
import { ProgrammeLevel } from './livelihood-programme.choices.js';
import { LivelihoodProgramme } from './livelihood-programme.register.js';
import { programmeCoversItsYear } from '../rules/programme-covers-its-year.js';

export const livelihoodProgrammeCommands = lifecycle(LivelihoodProgramme, {
  title: '民生实事计划 · livelihood programme',
  scope: 'livelihood:write',
  commands: [
    create('openLivelihoodProgramme', '设立年度计划 · open a year’s programme', {
      documentNo: 'optional',
      input: {
        code: code(null, '计划代码 · code, such as livelihood-2026'),
        year: count('年度 · year'),
        level: choice(ProgrammeLevel, '层级 · level'),
        title: text('名称 · title'),
        region: foreign('Region', 'code', '所属区划 · division'),
        decidedBy: foreign('Organization', 'code', '审定机关 · body that decides the items', { nullable: true }),
        startsOn: day('计划开始 · first day of the plan'),
        endsOn: day('计划结束 · last day of the plan'),
      },
      rules: [programmeCoversItsYear],
      make: (input) => ({ ...input }),
    }),
  ],
});
