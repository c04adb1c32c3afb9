import type { Rule } from '../lint/rule.js';
import type { ChangeRule } from '../rules/change-rule.js';
import type { Bilingual } from './problem.js';
import { problemCodes } from './problem-codes.js';

/** The page of a problem's code. */
export const problemPage = (code: string): Page | undefined =>
  problemCodes[code] && { code, title: { zh: '错误或提示', en: 'a problem' }, text: [problemCodes[code]] };

/** Something with a code that can be explained: a rule of changes, a lint rule. */
export interface Page {
  readonly code: string;
  readonly title: Bilingual;
  /** Paragraphs. */
  readonly text: readonly Bilingual[];
}

const severityWords: Readonly<Record<ChangeRule['severity'], Bilingual>> = {
  breaking: { zh: '破坏性', en: 'breaking' },
  dangerous: { zh: '危险', en: 'dangerous' },
  safe: { zh: '安全', en: 'safe' },
};

export const severityWord = (severity: ChangeRule['severity']): Bilingual => severityWords[severity];

export function changeRulePage({ id, severity, downgraded, title, why, mend }: ChangeRule): Page {
  const standing: Bilingual[] =
    severity !== 'breaking'
      ? [severityWords[severity]]
      : downgraded === 'if-unused'
        ? [{ zh: '破坏性；无人使用时按 policy.yaml 降级', en: 'breaking; downgraded as policy.yaml says where nobody uses it' }]
        : [{ zh: '破坏性；无论有无人使用，都须批准（waivers/）', en: 'breaking, whoever uses it: it takes an approval (waivers/)' }];
  return { code: id, title, text: [...standing, why, ...(mend ? [mended(mend)] : [])] };
}

export const lintRulePage = ({ id, expected, why, mend }: Rule): Page => ({
  code: id,
  title: expected,
  text: [why, mended(mend)],
});

const mended = ({ zh, en }: Bilingual): Bilingual => ({ zh: `处理：${zh}`, en: `To mend: ${en}` });

/** RULES.md: every rule of changes and every lint rule, with a page each. */
export function rulesDocument(changeRules: readonly ChangeRule[], lintRules: readonly Rule[]): string {
  return [
    '# 规则 · Rules',
    '',
    '<!-- 由 schema/src/rules 与 schema/src/lint/rules 生成 · generated from schema/src/rules and schema/src/lint/rules: pnpm schema publish -->',
    '',
    '`redsail-schema explain <code>` 显示其中一页 · shows one of these pages.',
    '',
    '## 改变 · Changes',
    '',
    '| 规则 · rule | | 判为 · judged | 无人使用时 · where nobody uses it |',
    '|---|---|---|---|',
    ...changeRules.map(
      ({ id, title, severity, downgraded }) =>
        `| [\`${id}\`](#${id}) | ${title.zh} · ${title.en} | ${severityWords[severity].zh} · ${severity} | ${unusedWord(severity, downgraded)} |`,
    ),
    '',
    ...changeRules.map(changeRulePage).flatMap(section),
    '## 写法 · Lint',
    '',
    '例外写在 lint.yaml，须有理由；坐标写作 "*" 即停用一条规则 · exemptions stand in lint.yaml, each with its reason; the coordinate "*" turns a rule off.',
    '',
    ...lintRules.map(lintRulePage).flatMap(section),
    '## 错误与提示 · Problems',
    '',
    '合成错误的代码由合成库给出 · codes of composition are those of the library that composes: `redsail-schema explain SATISFIABILITY_ERROR`.',
    '',
    '| 代码 · code | |',
    '|---|---|',
    ...Object.entries(problemCodes).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} ${en} |`),
    '',
  ].join('\n');
}

const unusedWord = (severity: ChangeRule['severity'], downgraded: ChangeRule['downgraded']): string =>
  severity !== 'breaking' ? '–' : downgraded === 'if-unused' ? '降级 · downgraded' : '不变 · the same';

const section = ({ code, title, text }: Page): readonly string[] => [
  `### ${code}`,
  '',
  `${title.zh} · ${title.en}`,
  '',
  ...text.flatMap(({ zh, en }) => [zh, '', en, '']),
];
