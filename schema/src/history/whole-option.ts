import { ExitCode } from '../exit-code.js';
import { badOption } from '../report/messages.js';
import { Refusal } from '../report/refusal.js';

/** A whole number from 1, as the command line gives it. @throws Refusal (usage) */
export function wholeOption(option: string, given: string): number {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Refusal(ExitCode.USAGE, [badOption(option, given, { zh: '从 1 起的整数', en: 'a whole number from 1' })]);
}
