import { join } from 'node:path';
import { printProblems } from '../import/problem.js';
import { registerOf } from '../register/register.js';
import type { Department } from '../serve/department.js';
import type { SampleOptions } from '../serve/subgraph.js';
import { countRows, importFile } from './import-file.js';
import { loadSample } from './load-sample.js';
import type { Tell } from './progress.js';
import { readSetting, writeSetting } from './settings.js';

const DATA = 'data';

/** Fills a new database: the reference data that ships, then the sample district. A filled one is left alone at once. */
export async function seed(department: Department, folder: string, sample: SampleOptions, tell: Tell): Promise<void> {
  const { database, subgraph } = department;
  if (!(await readSetting(database, DATA))) {
    for (const { register, file } of subgraph.data) {
      const path = join(folder, file);
      const total = await countRows(path);
      const target = registerOf(register);
      const { problems } = await importFile(department, target, path, { subject: 'system:seed' }, (done) =>
        tell(target.importName, done, total),
      );
      if (problems.total) throw new Error(`${file}\n${printProblems(problems.listed, problems.total)}`);
    }
    await writeSetting(database, DATA, new Date().toISOString());
  }
  if (sample.scale > 0) await loadSample(department, sample, tell);
}
