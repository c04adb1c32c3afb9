import { readSdls } from '../compose/read-sdl.js';
import { composeContract } from '../contracts/compose-contract.js';
import { contractsFile, readContracts } from '../contracts/read-contracts.js';
import { ExitCode } from '../exit-code.js';
import { unknownContract } from '../report/contract-messages.js';
import { Refusal } from '../report/refusal.js';
import type { Command } from './command.js';

/** `contract`: the API schema of one contract, or the supergraph by which a gateway serves it. */
export const contract: Command<{ readonly name: string; readonly supergraph?: boolean }> = async (graph, options, { out, err, cache }) => {
  const sdls = readSdls(graph);
  const contracts = readContracts(graph, sdls);
  const wanted = contracts.find(({ name }) => name === options.name);
  if (!wanted) {
    const known = contracts.map(({ name }) => name);
    throw new Refusal(ExitCode.USAGE, [unknownContract(contractsFile(graph), options.name, known)]);
  }
  const { api, supergraph, hints } = await composeContract(sdls, wanted, { cache });
  for (const { level, code, message } of hints) err(`${level} ${code}: ${message}\n`);
  out(options.supergraph ? supergraph : api);
  return ExitCode.FINE;
};
