import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command as CommandLine, CommanderError, Option } from 'commander';
import type { Cache } from './cache/cache.js';
import { cacheFolder } from './cache/cache-folder.js';
import { fileCache } from './cache/file-cache.js';
import type { Surroundings } from './commands/command.js';
import { commands, type CommandEntry, type CommandOption } from './commands/command-table.js';
import { keepingWorkers } from './compose/run-in-worker.js';
import { readGraph } from './compose/graph.js';
import { ExitCode } from './exit-code.js';
import { printProblems } from './report/print-problems.js';
import { Refusal } from './report/refusal.js';

const EXITS = `
退出码 · exit codes
  0  正常 · fine
  1  有待修正 · something has to be mended: a breaking change, a stale file, a broken rule
  2  合不成一张图 · the subgraphs do not compose
  3  用法或文件有误 · wrong usage, or a file it names cannot be read`;

/** Runs one command line, without the program's name. Answers the exit code; writes through `surroundings` only. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.FINE;
  const program = commandLine(surroundings);
  for (const entry of commands) add(program, entry, surroundings, (code) => (exitCode = code));
  try {
    await keepingWorkers(() => program.parseAsync(words, { from: 'user' }));
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.FINE : ExitCode.USAGE;
    if (!(error instanceof Refusal)) throw error;
    surroundings.err(printProblems(error.problems, surroundings.folder));
    return error.exitCode;
  }
}

const commandLine = ({ out, err }: Surroundings): CommandLine =>
  new CommandLine('redsail-schema')
    .description('守护联邦图的契约 · guards the contract of a federated graph')
    .option('-c, --config <file>', 'subgraphs.yaml 的位置 · where subgraphs.yaml is (default: ./subgraphs.yaml or ./schema/subgraphs.yaml)')
    .option('--cache <folder>', '合成结果存于何处 · where compositions are kept (default: node_modules/.cache/redsail-schema)')
    .option('--no-cache', '每次都重新合成 · compose anew')
    .addHelpText('after', EXITS)
    .showHelpAfterError('用法 · usage: redsail-schema --help')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err });

function add(program: CommandLine, entry: CommandEntry, surroundings: Surroundings, done: (code: ExitCode) => void): void {
  const parent = entry.under ? group(program, entry.under) : program;
  const line = parent
    .command(entry.usage)
    .description(entry.about)
    .addHelpText(
      'after',
      `\n例 · example\n${[entry.example]
        .flat()
        .map((one) => `  $ pnpm schema ${one}\n`)
        .join('')}${EXITS}`,
    )
    .action(async (...given: unknown[]) => {
      // Commander hands over each argument, then the options, then the command itself; ours takes all of them by name.
      const named = Object.fromEntries(line.registeredArguments.map((argument, index) => [argument.name(), given[index]]));
      const options = { ...line.opts(), ...named };
      const file = configFile(program, surroundings);
      const around = { ...surroundings, cache: cacheOf(program, file, surroundings) };
      done(
        await ('command' in entry ? entry.command(readGraph(file), options as never, around) : entry.graphless(options as never, around)),
      );
    });
  if (entry.alias) line.alias(entry.alias);
  for (const option of entry.options ?? []) line.addOption(optionOf(option));
}

function optionOf({ flags, about, repeatable, read, default: usual, choices }: CommandOption): Option {
  const option = new Option(flags, about);
  if (repeatable) option.argParser<readonly string[] | undefined>((value, before) => [...(before ?? []), value]);
  if (read) option.argParser(read);
  if (choices) option.choices(choices);
  return usual === undefined ? option : option.default(usual);
}

/** `usage` of `usage import`. */
const group = (program: CommandLine, { name, about }: NonNullable<CommandEntry['under']>): CommandLine =>
  program.commands.find((one) => one.name() === name) ?? program.command(name).description(about);

function cacheOf(program: CommandLine, graphFile: string, { folder, config, cache }: Surroundings): Cache | undefined {
  const given = program.opts<{ cache?: string | boolean }>().cache;
  if (given === false) return undefined;
  const named = typeof given === 'string' ? resolve(folder, given) : config && cacheFolder(graphFile, config);
  return named ? fileCache(named) : cache;
}

function configFile(program: CommandLine, { folder }: Surroundings): string {
  const named = program.opts<{ config?: string }>().config;
  const usual = ['subgraphs.yaml', 'schema/subgraphs.yaml'].map((file) => resolve(folder, file));
  return named ? resolve(folder, named) : (usual.find(existsSync) ?? usual[1]!);
}
