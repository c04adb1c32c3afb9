import { act, choice, count, create, day, foreign, lifecycle, ratio, text } from '@redsail/kit';
import { l6CoverageIsAShare } from '../rules/l6-coverage-is-a-share.js';
import { divisionIsValid } from '../rules/s2-division-is-valid.js';
import { CircleKind } from './service-circle.choices.js';
import { ServiceCircle } from './service-circle.register.js';

const measured = {
  points: count('服务点 · points of service'),
  coverageRate: ratio('覆盖率 · share of residents covered, 0 to 1'),
  method: text('测算方法 · how the coverage was found'),
  asOfOn: day('截至日期 · as of'),
};

export const serviceCircleCommands = lifecycle(ServiceCircle, {
  title: '服务圈 · service circle',
  scope: 'livelihood:write',
  commands: [
    create('drawServiceCircle', '划定服务圈 · draw a circle', {
      documentNo: 'optional',
      input: {
        kind: choice(CircleKind, '类别 · kind'),
        region: foreign('Region', 'code', '区划 · division'),
        minutes: count('分钟 · minutes'),
        ...measured,
      },
      rules: [divisionIsValid, l6CoverageIsAShare],
      make: (input) => ({ ...input }),
    }),
    act('measureServiceCircle', '重新测算 · measure a circle again', {
      from: 'any',
      input: measured,
      rules: [l6CoverageIsAShare],
      apply: (circle, input) => {
        Object.assign(circle, { points: input.points, coverageRate: input.coverageRate, method: input.method, asOfOn: input.asOfOn });
      },
    }),
  ],
});
