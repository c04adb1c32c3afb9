import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEPARTMENTS, plainEnvironment, programFile, repository } from '../support/built-program.js';

/** docs/schema-checks.md shows each mistake with the commands that make it and what they print; both are run here, on a copy of what a check reads. */
const page = join(repository, 'docs/schema-checks.md');
const BLOCKS = /### (.+)\n\n```sh\n([^]*?)```\n\n```text\n([^]*?)```/g;
const mistakes = [...readFileSync(page, 'utf8').matchAll(BLOCKS)].map(([, title, commands, printed]) => ({
  title: title!,
  commands: commands!,
  printed: printed!,
}));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redsail-mistakes-'));
  for (const part of ['schema/published', 'schema/operations', 'schema/waivers'])
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  for (const file of ['subgraphs', 'policy', 'contracts'].map((name) => `schema/${name}.yaml`))
    cpSync(join(repository, file), join(folder, file));
  for (const file of DEPARTMENTS.map((name) => `subgraphs/${name}/generated/schema.graphql`)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(commands: string): string {
  const script = commands.replaceAll('npx -y pnpm -s schema', '"$NODE" "$TOOL"');
  const environment = {
    ...plainEnvironment(),
    NODE: process.execPath,
    TOOL: programFile('schema'),
    REDSAIL_SCHEMA_CACHE: join(folder, '.cache'),
  };
  // A check that fails is what the page is about: the exit code stands in the output.
  return execFileSync('bash', ['-c', `${script}\ntrue`], { cwd: folder, env: environment, encoding: 'utf8' });
}

test('the seven mistakes are there', () => {
  expect(mistakes).toHaveLength(7);
});

test.each(mistakes)(
  '$title',
  ({ title, commands, printed }) => {
    const out = run(commands);
    if (process.env['REDSAIL_UPDATE_GOLDEN'] === '1') {
      const text = readFileSync(page, 'utf8');
      writeFileSync(
        page,
        text.replace(BLOCKS, (block, name: string) =>
          name === title ? block.replace(/```text\n[^]*?```$/, () => `\`\`\`text\n${out}\`\`\``) : block,
        ),
      );
    } else expect(out).toBe(printed);
  },
  60_000,
);
