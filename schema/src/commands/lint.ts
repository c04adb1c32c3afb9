import { compose } from '../compose/compose.js';
import { readSdls } from '../compose/read-sdl.js';
import { readContracts } from '../contracts/read-contracts.js';
import { ExitCode } from '../exit-code.js';
import { lint as lintGraph } from '../lint/lint.js';
import { readExemptions } from '../lint/read-exemptions.js';
import { rules } from '../lint/rules.js';
import { printProblems } from '../report/print-problems.js';
import type { Command } from './command.js';

/** `lint`: the API schema and each subgraph's SDL keep the rules. */
export const lint: Command = async (graph, _options, { folder, out, err, cache }) => {
  const exemptions = readExemptions(graph, rules);
  const sdls = readSdls(graph);
  const contracts = readContracts(graph, sdls);
  const { api } = await compose(sdls, { cache });
  const problems = lintGraph(rules, api, sdls, exemptions, contracts);
  if (problems.length > 0) {
    err(`${printProblems(problems, folder)}\n共 ${problems.length} 处 · ${problems.length} findings\n`);
    return ExitCode.FINDINGS;
  }
  out(`✓ ${rules.length} 条规则全部符合 · all ${rules.length} rules kept\n`);
  return ExitCode.FINE;
};
