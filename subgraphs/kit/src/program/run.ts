import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stopWithParent } from '@redsail/contract';
import { Command } from 'commander';
import { readConfig, type Config } from '../config.js';
import { printGraph } from '../graph/schema.js';
import { protectedHeadings } from '../import/csv-job.js';
import { printProblems } from '../import/problem.js';
import { verifyJournal } from '../journal/verify.js';
import { emptyVault, graphOf, openDepartment, type Department } from '../serve/department.js';
import { statusOf } from '../serve/status.js';
import type { Subgraph } from '../serve/subgraph.js';
import { countRows, importFile } from './import-file.js';
import { loadSample, sampleMark } from './load-sample.js';
import { createMigration } from './create-migration.js';
import { progressLines, type Tell } from './progress.js';
import { reference } from './reference.js';
import { seed } from './seed.js';

const BAD_INPUT = 2;
const FAILED = 1;

/** The one program of a department. Answers go to stdout, problems and progress to stderr; 2 is bad input, 1 a failure. */
export async function run(subgraph: Subgraph, args: readonly string[] = process.argv): Promise<void> {
  const program = new Command(subgraph.name).description(subgraph.title).exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : BAD_INPUT);
  });
  const config = () => readConfig(subgraph);

  program
    .command('serve')
    .description('提供服务 · serve the subgraph')
    .option('--seed', '先装载空库 · fill an empty database first')
    .action((options: { seed?: boolean }) => serveUntilStopped(subgraph, config(), Boolean(options.seed)));

  program
    .command('import <register> <file>')
    .description('导入 CSV 文件 · import a CSV file into a register')
    .option('--effective-on <day>', '生效日期 · day from which the rows count')
    .option('--document-no <number>', '文号 · document that decides them')
    .action((register: string, file: string, options: { effectiveOn?: string; documentNo?: string }) =>
      withDepartment(subgraph, config(), (department, tell) => importCommand(department, register, file, options, tell)),
    );

  program
    .command('sample')
    .description('装载样例区 · load the sample district')
    .option('--scale <n>', '倍数 · multiplies its size')
    .option('--seed <n>', '种子 · another seed, another district')
    .action((options: { scale?: string; seed?: string }) =>
      withDepartment(subgraph, config(), async (department, tell) => {
        const mark = await sampleMark(department);
        if (mark?.whole)
          throw new BadInput(
            `${subgraph.name}：样例已装载（倍数 ${mark.scale}，种子 ${mark.seed}）；请先执行 redsail reset · the sample is there already (scale ${mark.scale}, seed ${mark.seed}); run redsail reset first`,
          );
        const { sample } = config();
        const { rows } = await loadSample(
          department,
          { scale: Number(options.scale ?? sample.scale), seed: Number(options.seed ?? sample.seed) },
          tell,
        );
        process.stdout.write(`${subgraph.name}: ${rows} 行 rows\n`);
      }),
    );

  program
    .command('seed')
    .description('首次装载 · create and fill an empty database')
    .action(() => withDepartment(subgraph, config(), (department, tell) => seed(department, config().folder, config().sample, tell)));

  program
    .command('journal')
    .argument('<verify>')
    .description('校验日志的哈希链 · verify the hash chain of the journal')
    .action(() =>
      withDepartment(subgraph, config(), async ({ database }, tell) => {
        const verdict = await verifyJournal(database, (done) => tell('journal', done, null));
        process.stdout.write(`${JSON.stringify({ name: subgraph.name, ...verdict })}\n`);
        if (verdict.broken) throw new Failure(`${subgraph.name}:${verdict.broken.zh} · ${verdict.broken.en}`);
      }),
    );

  program
    .command('sdl')
    .description('打印 SDL · print the schema')
    .action(() => void process.stdout.write(printGraph(graphOf(subgraph, emptyVault()))));

  program
    .command('generate')
    .description('写出 generated/ · write the schema and the reference, as the build does')
    .action(() => {
      const folder = join(subgraph.folder, 'generated');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'schema.graphql'), printGraph(graphOf(subgraph, emptyVault())));
      writeFileSync(join(folder, 'reference.md'), reference(subgraph));
    });

  program
    .command('registers')
    .description('列出登记册 · list the registers')
    .option('--json')
    .action(() => {
      const list = subgraph.registers.map((one) => ({
        name: one.name,
        import: one.importName,
        zh: one.zh,
        en: one.description.split(' · ')[1],
      }));
      process.stdout.write(`${JSON.stringify(list)}\n`);
    });

  program
    .command('status')
    .description('状态 · rows of each register')
    .action(() =>
      withDepartment(subgraph, config(), async (department) =>
        process.stdout.write(`${JSON.stringify(await statusOf(department, version(config())))}\n`),
      ),
    );

  program
    .command('migration <name>')
    .description('按声明生成迁移 · write migrations for both databases from the declarations')
    .option('--postgres <url>', 'PostgreSQL to compare with', 'postgres://postgres@127.0.0.1:5432/postgres')
    .action((name: string, { postgres }: { postgres: string }) => createMigration(subgraph, config().folder, name, postgres));

  // A program that is cut off leaves nothing half-written; serving ones stop in order (serveUntilStopped).
  if (!args.includes('serve')) stopWithParent(() => process.exit(FAILED));
  try {
    await program.parseAsync([...args]);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    // A bug wants its place; whoever gave bad input does not.
    if (error instanceof TypeError || error instanceof ReferenceError) process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof BadInput ? BAD_INPUT : FAILED;
  }
}

class BadInput extends Error {}
class Failure extends Error {}

async function withDepartment(
  subgraph: Subgraph,
  config: Config,
  work: (department: Department, tell: Tell) => Promise<unknown>,
): Promise<void> {
  const department = await openDepartment(subgraph, config.databaseUrl, config.databaseVariable, config.vault());
  try {
    await work(
      department,
      progressLines(config.progress, (line) => process.stderr.write(line)),
    );
  } finally {
    await department.database.close();
  }
}

async function importCommand(
  department: Department,
  name: string,
  file: string,
  options: { effectiveOn?: string; documentNo?: string },
  tell: Tell,
): Promise<void> {
  const register = department.subgraph.registers.find((one) => one.importName === name);
  if (!register) {
    const known = department.subgraph.registers.map((one) => `${one.importName} ${one.zh}`).join(', ');
    throw new BadInput(`没有登记册 ${name}；应为其一：${known} · no register ${name}; expected one of: ${known}`);
  }
  const total = await countRows(file).catch((error: Error) => {
    throw new BadInput(`无法读取文件 ${file}（${error.message}） · cannot read the file ${file} (${error.message})`);
  });
  const given = {
    ...(options.effectiveOn ? { effectiveOn: options.effectiveOn } : {}),
    ...(options.documentNo ? { documentNo: options.documentNo } : {}),
  };
  const outcome = await importFile(department, register, file, given, (done) => tell(name, done, total));
  if (outcome.problems.total) {
    throw new BadInput(
      `${printProblems(outcome.problems.listed, outcome.problems.total, protectedHeadings(register))}\n未写入任何内容 · nothing was written`,
    );
  }
  const { read, added, changed, same } = outcome;
  process.stdout.write(
    `${name}：读取 ${read} 行，新增 ${added}，变更 ${changed}，未变 ${same} · ${read} rows read, ${added} added, ${changed} changed, ${same} the same\n`,
  );
}

async function serveUntilStopped(subgraph: Subgraph, config: Config, filled: boolean): Promise<void> {
  const department = await openDepartment(subgraph, config.databaseUrl, config.databaseVariable, config.vault());
  // Whoever started us shows the bar; our own output is the log.
  if (filled)
    await seed(department, config.folder, config.sample, (task, done, total) => process.send?.({ progress: { task, done, total } }));
  // Only a serving program needs the web server and a log; the others start sooner and stay smaller without them.
  const [{ serve }, { createLog }] = await Promise.all([import('../serve/serve.js'), import('../serve/log.js')]);
  const log = createLog(config.logLevel, subgraph.name);
  const serving = await serve(department, config, version(config), log);
  log.info({ url: serving.url, database: department.database.address }, 'serving');
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) process.exit(FAILED);
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(FAILED), 10_000).unref();
    void serving.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (config.exitWithParent) stopWithParent(() => stop('parent is gone'));
}

const version = (config: Config): string =>
  (JSON.parse(readFileSync(join(config.folder, 'package.json'), 'utf8')) as { version: string }).version;
