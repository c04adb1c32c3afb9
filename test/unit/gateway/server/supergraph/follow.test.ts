import { setImmediate as turn } from 'node:timers/promises';
import { follow } from '../../../../../gateway/server/src/supergraph/follow.js';
import type { Supergraph } from '../../../../../gateway/server/src/supergraph/parse-supergraph.js';

const parse = (text: string): Supergraph => {
  if (text.startsWith('unreadable')) throw new Error(`Syntax Error: ${text}`);
  return { sdl: text, version: text, subgraphs: [] };
};

function following(apply: (next: Supergraph) => Promise<void> = async () => {}) {
  const events: string[] = [];
  let changed: (text: string) => void;
  let stops = 0;
  const followed = follow({
    initial: 'first',
    parse,
    watch: (listener) => {
      changed = listener;
      return () => void (stops += 1);
    },
    applied: ({ version }) => void events.push(`applied ${version}`),
    refuse: (version, error) => void events.push(`refused ${version.length} ${error.message}`),
    failed: () => {},
  });
  followed.start(apply);
  const offer = async (...texts: string[]) => {
    for (const text of texts) changed(text);
    await turn();
    return events.splice(0);
  };
  return { followed, offer, stops: () => stops };
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
