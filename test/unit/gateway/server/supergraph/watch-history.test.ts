import { createHash } from 'node:crypto';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Supergraph } from '../../../../../gateway/server/src/supergraph/parse-supergraph.js';
import { watchHistory } from '../../../../../gateway/server/src/supergraph/watch-history.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (sdl: string) => `history/${sha256(sdl).slice(0, 16)}.graphql`;
const historyOf = (...sdls: string[]) => sdls.map((sdl, index) => `- version: ${index + 1}\n  hash: "${sha256(sdl)}"\n`).join('');

/** A history that stood at `one` when the gateway was started, and what is told of it. */
function watching({ pinned, againMs = 3_600_000 }: { pinned?: string; againMs?: number } = {}) {
  const files = new Map<string, string | (() => Promise<string>)>(['one', 'two', 'three'].map((sdl) => [fileOf(sdl), sdl]));
  const events: string[] = [];
  const reads: string[] = [];
  let offer!: (history: string) => void;
  let stops = 0;
  const stop = watchHistory({
    watch: (changed) => {
      offer = changed;
      return () => void (stops += 1);
    },
    read: async (file) => {
      reads.push(file);
      const found = files.get(file);
      if (found === undefined) throw new Error('ENOENT');
      return typeof found === 'string' ? found : found();
    },
    pinned,
    initial: { sdl: 'one', version: sha256('one').slice(0, 12), subgraphs: [], historyVersion: 1 } satisfies Supergraph,
    againMs,
  })(
    (text, number) => events.push(`${number} ${text}`),
    (error) => events.push(`failed ${error.message}`),
    (version, error) => events.push(`refused ${version} ${/ · (.*)/.exec(error.message)![1]}`),
  );
  const told = async (history?: string) => {
    if (history !== undefined) offer(history);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    return events.splice(0);
  };
  /** What is told next, whenever that is. */
  const next = async () => {
    while (events.length === 0) await pause(5);
    return events.splice(0);
  };
  return { files, reads, told, next, stop, stops: () => stops };
}

test('the last version is handed on, and what is served already is not even read', async () => {
  const { told, reads } = watching();
  expect(await told(historyOf('one'))).toEqual([]);
  expect(reads).toEqual([]);
  expect(await told(historyOf('one', 'two'))).toEqual(['2 two']);
  expect(await told(historyOf('one', 'two'))).toEqual([]);
});

test('a rollback is handed on under its own number', async () => {
  const { told } = watching();
  await told(historyOf('one', 'two'));
  expect(await told(historyOf('one', 'two', 'one'))).toEqual(['3 one']);
});

test('pinned, it stays with its version whatever comes', async () => {
  const { told, reads } = watching({ pinned: '1' });
  expect(await told(historyOf('one', 'two', 'three'))).toEqual([]);
  expect(reads).toEqual([]);
});

test('a history that is none is refused once, under its own digest', async () => {
  const { told } = watching();
  const bad = historyOf('one', 'two').slice(0, -1);
  const refusal = `refused ${sha256(bad).slice(0, 12)} the history is cut off: its last line does not end`;
  expect(await told(bad)).toEqual([refusal]);
  expect(await told(bad)).toEqual([]);
  expect(await told(historyOf('one'))).toEqual([]);
  expect(await told(bad)).toEqual([refusal]);
});

test('a text with another hash is refused once, under the name of its version, and taken when it is whole', async () => {
  const { told, next, files } = watching({ againMs: 10 });
  files.set(fileOf('two'), 'tw');
  const refusal = /^refused [0-9a-f]{12} the file of version 2 has the hash/;
  expect(await told(historyOf('one', 'two'))).toEqual([expect.stringMatching(refusal)]);
  await pause(50);
  expect(await told()).toEqual([]);
  files.set(fileOf('two'), 'two');
  expect(await next()).toEqual(['2 two']);
});

test('a text that comes after its history is waited for, and told as missing once', async () => {
  const { told, next, files } = watching({ againMs: 10 });
  files.delete(fileOf('two'));
  expect(await told(historyOf('one', 'two'))).toEqual(['failed ENOENT']);
  await pause(50);
  expect(await told()).toEqual([]);
  files.set(fileOf('two'), 'two');
  expect(await next()).toEqual(['2 two']);
});

test('a newer history overtakes one whose text is still being read', async () => {
  const { told, files } = watching();
  let answer!: (text: string) => void;
  files.set(fileOf('two'), () => new Promise((resolve) => (answer = resolve)));
  await told(historyOf('one', 'two'));
  expect(await told(historyOf('one', 'two', 'three'))).toEqual(['3 three']);
  answer('two');
  expect(await told()).toEqual([]);
});

test('a stop ends it: nothing is told and nothing is looked at any more', async () => {
  const { told, files, reads, stop, stops } = watching({ againMs: 10 });
  files.delete(fileOf('two'));
  await told(historyOf('one', 'two'));
  stop();
  const before = reads.length;
  await pause(50);
  expect([stops(), reads.length, await told()]).toEqual([1, before, []]);
});
