import { setImmediate as turn } from 'node:timers/promises';
import { follow } from '../../../../../gateway/server/src/supergraph/follow.js';
import type { Supergraph } from '../../../../../gateway/server/src/supergraph/parse-supergraph.js';

const parse = (text: string, historyVersion?: number): Supergraph => {
  if (text.startsWith('unreadable')) throw new Error(`Syntax Error: ${text}`);
  return { sdl: text, version: text, subgraphs: [], historyVersion };
};

function following(apply: (next: Supergraph) => Promise<void> = async () => {}) {
  const events: string[] = [];
  let changed: (text: string, historyVersion?: number) => void;
  let refused: (version: string, error: Error) => void;
  let stops = 0;
  const followed = follow({
    initial: 'first',
    parse,
    watch: (...listeners) => {
      [changed, , refused] = listeners;
      return () => void (stops += 1);
    },
    applied: ({ version, historyVersion = '' }) => void events.push(`applied ${version} ${historyVersion}`.trim()),
    renumbered: (historyVersion) => void (historyVersion && events.push(`is number ${historyVersion}`)),
    refuse: (version, error) => void events.push(`refused ${version.length} ${error.message}`),
    failed: () => {},
  });
  followed.start(apply);
  const offer = async (...texts: string[]) => {
    for (const text of texts) changed(text);
    await turn();
    return events.splice(0);
  };
  const number = async (historyVersion: number, text: string) => {
    changed(text, historyVersion);
    return offer();
  };
  return { followed, offer, number, refuse: (...given: Parameters<typeof refused>) => refused(...given), stops: () => stops };
}

test('a new text is applied once, however often it is offered', async () => {
  const { offer } = following();
  expect(await offer('first')).toEqual([]);
  expect(await offer('second', 'second')).toEqual(['applied second']);
  expect(await offer('second')).toEqual([]);
});

test('what cannot be read and what cannot be planned is refused once, with the reason, and named by its digest', async () => {
  const { offer } = following(async ({ version }) => {
    if (version === 'unplannable') throw new Error('type Region is nowhere');
  });
  expect(await offer('unreadable 1')).toEqual(['refused 12 Syntax Error: unreadable 1']);
  expect(await offer('unplannable', 'unplannable')).toEqual(['refused 12 type Region is nowhere']);
  expect(await offer('unplannable')).toEqual([]);
  expect(await offer('second')).toEqual(['applied second']);
});

test('a bad one that is taken back leaves what is served as it is, without applying it again', async () => {
  const { offer } = following();
  await offer('second');
  await offer('unreadable');
  expect(await offer('second')).toEqual([]);
});

test('one is applied at a time; of those that come meanwhile only the newest is', async () => {
  let release!: () => void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const begun: string[] = [];
  const { offer } = following(async ({ version }) => {
    begun.push(version);
    await gate;
  });
  await offer('second', 'third');
  await offer('fourth', 'fifth');
  expect(begun).toEqual(['second']);
  release();
  expect(await offer()).toEqual(['applied second', 'applied fifth']);
});

test('a stop waits for what is being applied, and begins nothing more', async () => {
  let release!: () => void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const { followed, offer, stops } = following(() => gate);
  await offer('second');
  await offer('third');
  const stopped = followed.stop();
  release();
  await stopped;
  expect([stops(), await offer()]).toEqual([1, ['applied second']]);
});

test('a text of a history is applied with its number; the same one under another number is only renumbered', async () => {
  const { number } = following();
  expect(await number(2, 'second')).toEqual(['applied second 2']);
  expect(await number(3, 'second')).toEqual(['is number 3']);
  expect(await number(4, 'unreadable')).toEqual([expect.stringMatching(/^refused/)]);
  expect(await number(5, 'second')).toEqual(['is number 5']);
});

test('what the watch itself refuses is told, until it is stopped', async () => {
  const { followed, offer, refuse } = following();
  refuse('0123456789ab', new Error('another hash'));
  expect(await offer()).toEqual(['refused 12 another hash']);
  await followed.stop();
  refuse('0123456789ab', new Error('another hash'));
  expect(await offer()).toEqual([]);
});
