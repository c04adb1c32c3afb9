import { ExitCode } from '../exit-code.js';
import { rules as lintRules } from '../lint/rules.js';
import { compositionPage } from '../report/composition-page.js';
import { unknownCode } from '../report/check-messages.js';
import type { Bilingual } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { changeRulePage, lintRulePage, problemPage, type Page } from '../report/rules-document.js';
import { allRules } from '../rules/all-rules.js';
import type { Surroundings } from './command.js';

/** `explain <code>`: the page of a rule, of a lint rule, or of an error of composition. It needs no graph. */
export async function explain(code: string | undefined, { out }: Pick<Surroundings, 'out'>): Promise<ExitCode> {
  const pages = [...allRules.map(changeRulePage), ...lintRules.map(lintRulePage)];
  if (code === undefined) {
    out(pages.map(({ code: id, title }) => `${id.padEnd(36)} ${both(title)}\n`).join(''));
    return ExitCode.FINE;
  }
  const page =
    pages.find((one) => one.code === code.toLowerCase()) ?? problemPage(code.toUpperCase()) ?? compositionPage(code.toUpperCase());
  if (!page) {
    const known = pages.map(({ code: id }) => id);
    throw new Refusal(ExitCode.USAGE, [unknownCode(code, known)]);
  }
  out(shown(page));
  return ExitCode.FINE;
}

const shown = ({ code, title, text }: Page): string =>
  [`${code}  ${both(title)}`, ...text.map(({ zh, en }) => (zh === en ? zh : `${zh}\n${en}`))].join('\n\n') + '\n';

const both = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} · ${en}`);
