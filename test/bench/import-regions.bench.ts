import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../e2e/faults/books.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { chinaRegions } from './china-regions.js';
import { megabytes, ofLimit, printFigures, seconds, times, whole, type Figure } from './figures.js';
import { officerAt } from './import-regions/officer.js';
import { rawPath } from './import-regions/raw-path.js';
import { serveOrganizations, type Served } from './import-regions/served.js';
import { watchWriterLock } from './import-regions/writer-lock.js';
import { flowFigures, trickle } from './trickle.js';
import { watchedRun, type WatchedRun } from './watched-run.js';

/** What the issue allows. */
const LIMIT = { wallMs: 60_000, peakBytes: 300e6 };
const LOOK_EVERY_MS = 200;
const ESTABLISH_EVERY_MS = 500;

describeOnEachDatabase('the whole country', (database) => {
  const raw = database.another();
  let file: string;
  let served: Served;
  beforeAll(async () => {
    file = await chinaRegions();
    served = await serveOrganizations(database.url);
  }, 600_000);
  afterAll(() => served?.stop());

  const importing = (path: string) => watchedRun('organizations', ['import', 'regions', path], served.environment);

  it('is imported while people work', async () => {
    const officer = await officerAt(served);
    const [looking, establishing] = [trickle(LOOK_EVERY_MS, officer.look), trickle(ESTABLISH_EVERY_MS, officer.establish)];
    const lock = await watchWriterLock(database.url);
    const run = await importing(file);
    const heldMs = await lock.stop();
    const [looks, commands] = [await looking.stop(), await establishing.stop()];

    const again = await importing(file);
    const corrected = await importing(correct(file, served.environment.REDSAIL_DATA!));
    const verifying = await watchedRun('organizations', ['journal', 'verify'], served.environment);
    const { rows } = JSON.parse(verifying.out) as { rows: number };

    await watchedRun('organizations', ['status'], { ...served.environment, ORGANIZATIONS_DATABASE_URL: raw.url });
    const bare = await rawPath(database.url, raw.url);

    printFigures(
      `全国区划导入 · the whole country imported, ${database.dialect}: ${whole(await count())} 行 rows, ${megabytes(statSync(file).size)}`,
      [
        ['导入 · import', seconds(run.wallMs), ofLimit(run.wallMs, LIMIT.wallMs, seconds)],
        ...memoryFigures(run),
        ['独占写锁最长 · writer lock held, longest', seconds(heldMs), `${times(heldMs, run.wallMs)} 导入 · of the import`],
        ['数据库自身批量写入 · raw path: region / journal', bare.map(seconds).join(' / '), ''],
        ['导入与其之比 · import against it', times(run.wallMs, bare[0] + bare[1]), '1'],
        ['再次导入,无变化 · again, nothing changes', seconds(again.wallMs), tail(again)],
        ['百分之一变更 · one row in 100 changed', seconds(corrected.wallMs), tail(corrected)],
        ['校验日志 · journal verify', seconds(verifying.wallMs), `${whole(rows)} 行 rows`],
        ...flowFigures('期间查询 · queries meanwhile', looks),
        ...flowFigures('期间命令 · commands meanwhile', commands),
      ],
    );
  }, 1_200_000);

  async function count(): Promise<number> {
    const books = await openBooks(database.url);
    const [found] = await books.select<{ n: number }>('select count(*) as n from region');
    await books.close();
    return Number(found!.n);
  }
});

const memoryFigures = ({ peakBytes, cpuMs }: WatchedRun): Figure[] =>
  peakBytes === null || cpuMs === null
    ? [['内存 · memory', '–', '无 /proc · no /proc here']]
    : [
        ['内存峰值 · peak memory', megabytes(peakBytes), ofLimit(peakBytes, LIMIT.peakBytes, megabytes)],
        ['处理器时间 · processor time of the process', seconds(cpuMs), ''],
      ];

/** What the program said last: added, changed, the same. */
const tail = ({ out }: WatchedRun): string => out.trim().split(' · ').at(-1)!.split(', ').slice(1).join(', ');

/** The same file with every hundredth name corrected. */
function correct(file: string, folder: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  const corrected = lines.map((line, at) => (at % 100 === 50 && line ? line.replace(/^([^,]*),([^,]*)/, '$1,$2(更正)') : line));
  const path = join(folder, 'corrected.csv');
  writeFileSync(path, corrected.join('\n'));
  return path;
}
