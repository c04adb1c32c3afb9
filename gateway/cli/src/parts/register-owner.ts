import { alignedLines } from '../output/table.js';
import { badInput, failure, Problem } from '../problem.js';
import { runEverywhere, type EverywhereCall, type ProgramEnd } from './run-everywhere.js';
import type { Subgraph } from './subgraph.js';

/** A register as its department's program lists it (`registers --json`). */
export interface ListedRegister {
  readonly name: string;
  /** Its name in an import: `party-organizations`. */
  readonly import: string;
  readonly zh: string;
  readonly en: string;
  readonly subgraph: Subgraph;
}

/** The register of that name, with the department that owns it. @throws Problem listing the known ones */
export async function registerNamed(wanted: string, call: Omit<EverywhereCall, 'words' | 'quiet'>): Promise<ListedRegister> {
  const ends = await runEverywhere({ ...call, words: ['registers', '--json'], quiet: true });
  const answers = ends.map(registersFrom);
  const registers = answers.flatMap((answer) => (answer instanceof Problem ? [] : answer));
  const found = registers.find((register) => register.import === wanted || register.name === wanted);
  if (found) return found;
  const silent = answers.find((answer) => answer instanceof Problem);
  if (silent) throw silent;
  const list = alignedLines(
    registers.map(({ import: name, zh, en, subgraph }) => [`  ${name}`, `${zh} · ${en}`, `(${subgraph.name})`]),
  ).join('\n');
  throw badInput(`没有名为 ${wanted} 的登记表，已有`, `there is no register ${wanted}; there are:\n${list}`);
}

function registersFrom({ subgraph, exitCode, answers, problems }: ProgramEnd): readonly ListedRegister[] | Problem {
  const { name } = subgraph;
  if (exitCode === 0) {
    try {
      const listed = JSON.parse(answers.join('\n')) as Omit<ListedRegister, 'subgraph'>[];
      return listed.map((register) => ({ ...register, subgraph }));
    } catch {
      // Told below, like any other program that does not answer.
    }
  }
  const last = problems.slice(-5).join('\n');
  return failure(`${name} 未列出其登记表（退出码 ${exitCode}）`, `${name} did not list its registers (exit code ${exitCode})\n${last}`);
}
