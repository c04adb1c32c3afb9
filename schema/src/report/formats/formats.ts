import type { Format } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** Every form that a report can take, by the name that `--report` knows it by. */
export const formats = {
  text: { render: text, extension: 'txt', about: { zh: '终端所读，带颜色', en: 'for terminals, with colours' } },
  markdown: { render: markdown, extension: 'md', about: { zh: '合并请求的评论', en: 'a comment for a pull request' } },
  json: { render: json, extension: 'json', about: { zh: '供程序读取，内容完整', en: 'everything, for programs' } },
  junit: { render: junit, extension: 'xml', about: { zh: 'Jenkins、GitLab 的测试报告', en: 'a test report for Jenkins and GitLab' } },
  sarif: { render: sarif, extension: 'sarif', about: { zh: '代码扫描（SARIF 2.1.0）', en: 'code scanning, SARIF 2.1.0' } },
  github: { render: github, extension: 'txt', about: { zh: 'GitHub Actions 的批注', en: 'annotations for GitHub Actions' } },
  gitlab: { render: gitlab, extension: 'json', about: { zh: 'GitLab 的代码质量报告', en: 'Code Quality for GitLab' } },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);
