import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchFile } from '../../../../../gateway/server/src/supergraph/watch-file.js';

let folder: string;
let file: string;
let seen: string[];
let failures: string[];
let stop: () => void;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-file-'));
  file = join(folder, 'supergraph.graphql');
  [seen, failures] = [[], []];
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

/** Without `pollMs` only what the system tells is seen. */
async function watch(path = file, pollMs = 3_600_000): Promise<void> {
  stop = watchFile(path, pollMs)(
    (text) => seen.push(text),
    (error) => failures.push((error as NodeJS.ErrnoException).code!),
  );
  await until(() => seen.length + failures.length > 0);
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

test('a file that is written over is seen', async () => {
  writeFileSync(file, 'first');
  await watch();
  writeFileSync(file, 'second');
  await until(() => seen.includes('second'));
});

test('a file that is renamed into place is seen, again and again', async () => {
  writeFileSync(file, 'first');
  await watch();
  for (const text of ['second', 'third']) {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    await until(() => seen.includes(text));
  }
});

test('a folder that is swapped by its link, as Kubernetes mounts files, is seen', async () => {
  for (const version of ['1', '2']) {
    mkdirSync(join(folder, version));
    writeFileSync(join(folder, version, 'supergraph.graphql'), version);
  }
  symlinkSync('1', join(folder, '..data'));
  symlinkSync(join('..data', 'supergraph.graphql'), file);
  await watch();
  symlinkSync('2', join(folder, '..new'));
  renameSync(join(folder, '..new'), join(folder, '..data'));
  await until(() => seen.at(-1) === '2');
});

test('a file that is written bit by bit is taken when it is quiet', async () => {
  writeFileSync(file, 'first');
  await watch();
  writeFileSync(file, 'a');
  for (const bit of ['b', 'c', 'd']) {
    await pause(10);
    appendFileSync(file, bit);
  }
  await until(() => seen.includes('abcd'));
});

test('where the system tells nothing it is looked at all the same', async () => {
  const inside = join(folder, 'inside');
  mkdirSync(inside);
  writeFileSync(join(inside, 'supergraph.graphql'), 'first');
  symlinkSync(join('inside', 'supergraph.graphql'), file);
  await watch(file, 20);
  // The link's own folder is watched, and nothing happens in it.
  writeFileSync(join(inside, 'supergraph.graphql'), 'second');
  await until(() => seen.includes('second'));
});

test('a file that is gone is told once, and seen when it is back', async () => {
  writeFileSync(file, 'first');
  await watch(file, 20);
  unlinkSync(file);
  await until(() => failures.length > 0);
  await pause(100);
  expect(failures).toEqual(['ENOENT']);
  writeFileSync(file, 'second');
  await until(() => seen.includes('second'));
});

test('after its stop nothing is told', async () => {
  writeFileSync(file, 'first');
  await watch(file, 20);
  stop();
  writeFileSync(file, 'second');
  await pause(150);
  expect(seen).toEqual(['first']);
});
