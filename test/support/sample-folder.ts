import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEPARTMENTS, plainEnvironment, runProgram, type Environment } from './built-program.js';

/** Small, and still with every kind of record in every state. */
export const SAMPLE_SCALE = 0.1;
export const SAMPLE_SEED = 59;

const PATIENCE_MS = 180_000;

/** Shared by the test files of a run (run-folder.js); a file that is run without jest's own set-up has one of its own. */
const shared = (process.env['REDSAIL_TEST_RUN'] ??= mkdtempSync(join(tmpdir(), 'redsail-run-')));

/** Compiled code is kept for the run: the parts of the second stack start in half the time. */
export const compileCache = join(shared, 'compiled');

/** Puts databases with the sample district, and the keys they were sealed with, into an empty data folder. */
export async function copySample(into: string): Promise<void> {
  cpSync(await sampleFolder(), into, { recursive: true });
}

/** Fills the databases of the departments with their own `seed`, side by side. @throws with what the program said */
export async function seed(environment: Environment, departments: readonly (typeof DEPARTMENTS)[number][] = DEPARTMENTS): Promise<void> {
  const ends = await Promise.all(departments.map((name) => runProgram(name, ['seed'], environment)));
  const failed = ends.findIndex(({ code }) => code !== 0);
  if (failed >= 0) throw new Error(`${departments[failed]} seed: ${ends[failed]!.err}`);
}

/** Made once a run, by whoever comes first; the others wait for it. */
async function sampleFolder(): Promise<string> {
  const folder = join(shared, 'sample');
  const making = join(shared, 'sample.making');
  for (let waited = 0; !existsSync(folder); waited += 100) {
    if (waited > PATIENCE_MS) throw new Error(`nobody finished ${making}`);
    if (isMine(making)) await make(making, folder);
    else await pause(100);
  }
  return folder;
}

async function make(making: string, folder: string): Promise<void> {
  // It may have been finished between the look at it and the making of the other.
  if (existsSync(folder)) return rmSync(making, { recursive: true });
  const environment = {
    ...plainEnvironment(),
    REDSAIL_DATA: making,
    REDSAIL_SAMPLE_SCALE: String(SAMPLE_SCALE),
    REDSAIL_SAMPLE_SEED: String(SAMPLE_SEED),
    NODE_COMPILE_CACHE: compileCache,
  };
  try {
    await seed(environment);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true });
    throw error;
  }
}

/** Only one process can make a folder. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
