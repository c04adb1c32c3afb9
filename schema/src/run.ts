import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command as CommandLine, CommanderError } from 'commander';
import type { Command, Surroundings } from './commands/command.js';
import { compose } from './commands/compose.js';
import { impact } from './commands/impact.js';
import { lint } from './commands/lint.js';
import { operations } from './commands/operations.js';
import { print } from './commands/print.js';
import { publish } from './commands/publish.js';
import { verify } from './commands/verify.js';
import { readGraph } from './compose/graph.js';
import { ExitCode } from './exit-code.js';
import { printProblems } from './report/print-problems.js';
import { Refusal } from './report/refusal.js';

const EXITS = `
退出码 · exit codes
  0  正常 · fine
  1  有待修正 · something has to be mended: a stale file, a broken rule
  2  合不成一张图 · the subgraphs do not compose
  3  用法或文件有误 · wrong usage, or a file it names cannot be read`;

/** Runs one command line, without the program's name. Answers the exit code; writes through `surroundings` only. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.FINE;
  const program = commandLine(surroundings, (code) => (exitCode = code));
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.FINE : ExitCode.USAGE;
    if (!(error instanceof Refusal)) throw error;
    surroundings.err(printProblems(error.problems, surroundings.folder));
    return error.exitCode;
  }
}

function commandLine(surroundings: Surroundings, done: (code: ExitCode) => void): CommandLine {
  const program = new CommandLine('redsail-schema')
    .description('守护联邦图的契约 · guards the contract of a federated graph')
    .option('-c, --config <file>', 'subgraphs.yaml 的位置 · where subgraphs.yaml is (default: ./subgraphs.yaml or ./schema/subgraphs.yaml)')
    .addHelpText('after', EXITS)
    .showHelpAfterError('用法 · usage: redsail-schema --help')
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err });

  /** Adds a command whose action reads the graph first. */
  const add = <Options extends object>(usage: string, about: string, example: string, command: Command<Options>): CommandLine =>
    program
      .command(usage)
      .description(about)
      .addHelpText('after', `\n例 · example\n  $ pnpm schema ${example}\n${EXITS}`)
      .action(async (...given: unknown[]) => {
        // Commander hands over each argument, then the options, then the command itself; ours takes all of them by name.
        const line = given.at(-1) as CommandLine;
        const named = Object.fromEntries(line.registeredArguments.map((argument, index) => [argument.name(), given[index]]));
        done(await command(readGraph(configFile(program, surroundings)), { ...line.opts<Options>(), ...named }, surroundings));
      });

  add('print [subgraphs...]', '各子图的 SDL · the SDL of each subgraph', 'print personnel', print);
  add('compose', '合成总图 · the supergraph', 'compose --api > api.graphql', compose).option(
    '--api',
    '客户端所见 · what clients see instead',
  );
  add('verify', '已发布的与代码一致 · what is published is what the code gives', 'verify', verify);
  add('publish', '写出 published/ · writes published/', 'publish', publish).alias('write');
  add('lint', '检查命名、说明与边界 · names, descriptions and boundaries', 'lint', lint);
  add('operations', '已保存的操作与视图 · saved operations and views, valid or not', 'operations --client portal', operations).option(
    '--client <name>',
    '只看一个客户端 · of one client only',
  );
  add('impact <coordinate>', '谁在使用它 · who uses a part of the graph', 'impact Region.name', impact);
  return program;
}

function configFile(program: CommandLine, { folder }: Surroundings): string {
  const named = program.opts<{ config?: string }>().config;
  const usual = ['subgraphs.yaml', 'schema/subgraphs.yaml'].map((file) => resolve(folder, file));
  return named ? resolve(folder, named) : (usual.find(existsSync) ?? usual[1]!);
}
