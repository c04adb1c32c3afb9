import { Command as CommanderCommand, CommanderError } from 'commander';
import stringWidth from 'string-width';
import type { Command, Context, Options } from './commands/command.js';
import { importCommand } from './commands/import.js';
import { journalVerifyCommand } from './commands/journal-verify.js';
import { keysRotateCommand } from './commands/keys-rotate.js';
import { resetCommand } from './commands/reset.js';
import { sampleCommand } from './commands/sample.js';
import { startCommand } from './commands/start.js';
import { statusCommand } from './commands/status.js';
import { stopCommand } from './commands/stop.js';
import { tokenCommand } from './commands/token.js';
import { padColumns } from './output/table.js';
import { ExitCode, Problem } from './problem.js';

const COMMANDS: readonly Command[] = [
  startCommand,
  stopCommand,
  statusCommand,
  tokenCommand,
  importCommand,
  sampleCommand,
  journalVerifyCommand,
  keysRotateCommand,
  resetCommand,
];

const GROUP_TITLES: Readonly<Record<string, string>> = {
  journal: '日志链 · the journals of the departments',
  keys: '签名密钥 · the signing keys',
};

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 · Usage:',
  'Arguments:': '参数 · Arguments:',
  'Options:': '选项 · Options:',
  'Commands:': '命令 · Commands:',
};

/** Commander's complaints are English only; these go before them. */
const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.missingArgument': '缺少参数',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.unknownOption': '未知选项',
  'commander.unknownCommand': '未知命令',
  'commander.excessArguments': '参数过多',
  'commander.invalidArgument': '参数有误',
};

/** Runs one command line (without `node` and the script) and answers its exit code. */
export async function runCommandLine(words: readonly string[], context: Context, version: string): Promise<number> {
  let exitCode: number = ExitCode.DONE;
  const program = createProgram(context, version, (code) => (exitCode = code));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return complain(error, context);
    if (!(error instanceof Problem)) throw error;
    context.note(error.message);
    return error.exitCode;
  }
}

function complain(error: CommanderError, context: Context): number {
  if (error.exitCode === 0) return ExitCode.DONE;
  const complaint = COMPLAINTS[error.code];
  if (complaint) context.note(`${complaint} · ${error.message.replace(/^error: /, '')}\n帮助 · help: redsail --help`);
  return ExitCode.BAD_INPUT;
}

function createProgram(context: Context, version: string, done: (exitCode: number) => void): CommanderCommand {
  const program = withHelpCommand(settle(new CommanderCommand('redsail'), context))
    .description('红帆：一张图连接组织、人员与民生 · Redsail: one graph over organisations, people and livelihood')
    .version(version, '-V, --version', '版本 · the version');
  addExamples(program, [
    ['npx -y pnpm start', '启动全部 · start everything'],
    ['npx -y pnpm redsail status', '各部件状态与行数 · which parts run, row counts'],
    ['npx -y pnpm redsail import --help', '某命令的帮助 · help on one command'],
  ]);
  for (const command of COMMANDS) {
    const [first, second] = command.name.split(' ') as [string, string?];
    const parent = second ? groupNamed(program, first, context) : program;
    parent.addCommand(commanderCommand(second ?? first, command, context, done));
  }
  return program;
}

function groupNamed(program: CommanderCommand, name: string, context: Context): CommanderCommand {
  const found = program.commands.find((candidate) => candidate.name() === name);
  if (found) return found;
  const group = withHelpCommand(settle(new CommanderCommand(name), context)).description(GROUP_TITLES[name] ?? name);
  program.addCommand(group);
  return group;
}

function commanderCommand(name: string, command: Command, context: Context, done: (exitCode: number) => void): CommanderCommand {
  const built = settle(new CommanderCommand(name), context).description(command.title);
  for (const argument of command.arguments ?? []) built.argument(`<${argument.name}>`, argument.title);
  for (const option of command.options ?? []) {
    if (option.required) built.requiredOption(option.flags, option.title);
    else built.option(option.flags, option.title, option.fallback);
  }
  addExamples(built, command.examples);
  return built.action(async () => {
    done(await command.run(built.args, built.opts<Options>(), context));
  });
}

const settle = (command: CommanderCommand, context: Context): CommanderCommand =>
  command
    .exitOverride()
    .helpOption('-h, --help', '显示帮助 · show this help')
    .configureHelp({
      displayWidth: (text) => stringWidth(text),
      styleTitle: (title) => HELP_TITLES[title] ?? title,
      optionDescription: (option) =>
        option.description + (option.defaultValue === undefined ? '' : ` (默认 · default: ${String(option.defaultValue)})`),
    })
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.note(text.trimEnd()),
      outputError: () => undefined,
    });

const withHelpCommand = (command: CommanderCommand): CommanderCommand =>
  command.helpCommand('help [command]', '某命令的帮助 · help on a command');

function addExamples(command: CommanderCommand, examples: Command['examples']): void {
  const columns = Math.max(...examples.map(([line]) => stringWidth(line)));
  const lines = examples.map(([line, meaning]) => `  ${padColumns(line, columns)}  ${meaning}`);
  command.addHelpText('after', `\n示例 · Examples:\n${lines.join('\n')}`);
}
