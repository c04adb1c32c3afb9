import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '../../support/tree/source-tree.js';

/** Files with a mistake in each, and the rule that finds it. */
const mistakes: readonly (readonly [mistake: string, file: string, text: string, rule: string])[] = [
  ['the gateway imports the kit', 'gateway/server/src/a.ts', "export { kit } from '@redsail/kit';", 'eslint(no-restricted-imports)'],
  [
    'the gateway imports a subgraph',
    'gateway/cli/src/b.ts',
    "import type { P } from '@redsail/personnel';\nexport type Q = P;",
    'eslint(no-restricted-imports)',
  ],
  [
    'the gateway imports the ORM',
    'gateway/server/src/c.ts',
    "export { MikroORM } from '@mikro-orm/core';",
    'eslint(no-restricted-imports)',
  ],
  [
    'a subgraph imports a subgraph',
    'subgraphs/personnel/src/d.ts',
    "export { o } from '@redsail/organizations';",
    'eslint(no-restricted-imports)',
  ],
  [
    'a subgraph imports the sample district outside sample/',
    'subgraphs/personnel/src/e.ts',
    "export { d } from '@redsail/district';",
    'eslint(no-restricted-imports)',
  ],
  [
    'a sample imports a subgraph',
    'subgraphs/personnel/sample/f.ts',
    "export { l } from '@redsail/livelihood';",
    'eslint(no-restricted-imports)',
  ],
  [
    'the sample district imports a subgraph',
    'subgraphs/district/src/g.ts',
    "export { o } from '@redsail/organizations';",
    'eslint(no-restricted-imports)',
  ],
  ['the kit imports a subgraph', 'subgraphs/kit/src/h.ts', "export { o } from '@redsail/organizations';", 'eslint(no-restricted-imports)'],
  ['the schema tool imports the kit', 'schema/src/i.ts', "export { k } from '@redsail/kit';", 'eslint(no-restricted-imports)'],
  ['the contract has a dependency', 'schema/contract/src/j.ts', "export { parse } from 'yaml';", 'eslint(no-restricted-imports)'],
  ['two files import each other', 'subgraphs/kit/src/k.ts', "import { l } from './l.js';\nexport const k = () => l;", 'import(no-cycle)'],
  ['two files import each other', 'subgraphs/kit/src/l.ts', "import { k } from './k.js';\nexport const l = () => k;", 'import(no-cycle)'],
  [
    'a cycle runs through a register',
    'subgraphs/personnel/src/m.ts',
    "import { N } from './n.register.js';\nexport const m = () => N;",
    'import(no-cycle)',
  ],
  [
    'the environment is read outside config.ts',
    'gateway/server/src/n.ts',
    "export const port = process.env['PORT'];",
    'node(no-process-env)',
  ],
  ['an export has no name', 'subgraphs/kit/src/o.ts', 'export default 1;', 'import(no-default-export)'],
  [
    'a file is too long',
    'subgraphs/kit/src/p.ts',
    Array.from({ length: 501 }, (_, i) => `export const p${i} = ${i};`).join('\n'),
    'eslint(max-lines)',
  ],
  [
    'the clock is not injected',
    'subgraphs/livelihood/src/q.ts',
    'export const now = () => Date.now();',
    'eslint(no-restricted-properties)',
  ],
];

/** Files as they should be. */
const right: Readonly<Record<string, string>> = {
  'subgraphs/personnel/src/n.register.ts': "import { m } from './m.js';\nexport class N { m = () => m; }",
  'subgraphs/personnel/src/r.register.ts': "import { S } from './s.register.js';\nexport class R { s = () => S; }",
  'subgraphs/personnel/src/s.register.ts': "import { R } from './r.register.js';\nexport class S { r = () => R; }",
  'subgraphs/kit/src/t.ts': "import type { U } from './u.js';\nexport interface T { u: U }",
  'subgraphs/kit/src/u.ts': "import { type T } from './t.js';\nexport interface U { t: T }",
  'subgraphs/kit/src/v.ts': "export { p } from '@redsail/contract';",
  'subgraphs/personnel/src/w.ts': "export { k } from '@redsail/kit';\nexport { c } from '@redsail/contract';",
  'subgraphs/personnel/sample/x.ts': "export { d } from '@redsail/district';\nexport { k } from '@redsail/kit';",
  'subgraphs/district/src/y.ts': "export { k } from '@redsail/kit';",
  'gateway/server/src/z.ts': "export { c } from '@redsail/contract';\nexport { jwtVerify } from 'jose';",
  'gateway/server/src/config.ts': "export const port = process.env['PORT'];",
  'schema/contract/src/za.ts': "export { readFileSync } from 'node:fs';\nexport { zb } from './zb.js';",
  'schema/contract/src/zb.ts': 'export const zb = 1;',
  'x.config.js': 'export default {};',
  'test/unit/zc.test.ts':
    "import { k } from '@redsail/kit';\nimport { g } from '@redsail/gateway';\nexport const zc = [k, g, process.env['PORT']];",
};

/** file → rules that the linter, configured as in this repository, finds broken in it. */
let broken: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-lint-'));
  copyFileSync(join(repository, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, text] of [...mistakes.map(([, file, text]) => [file, text] as const), ...Object.entries(right)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const { stdout, stderr } = spawnSync(join(repository, 'node_modules/.bin/oxlint'), ['--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const byFile = Map.groupBy(diagnostics, ({ filename }) => filename);
  broken = new Map([...byFile].map(([file, all]) => [file, [...new Set(all.map(({ code }) => code))]]));
});

test.each(mistakes)('when %s, the linter says so (%s)', (_mistake, file, _text, rule) => {
  expect(broken.get(file)).toEqual([rule]);
});

test.each(Object.keys(right))('nothing is wrong with %s', (file) => {
  expect(broken.get(file) ?? []).toEqual([]);
});
