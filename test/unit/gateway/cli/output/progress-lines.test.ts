import { PassThrough } from 'node:stream';
import { progressLines } from '../../../../../gateway/cli/src/output/progress-lines.js';
import type { Progress } from '../../../../../gateway/cli/src/output/progress.js';

let now = 0;
let stream: PassThrough;
let progress: Progress;

beforeEach(() => {
  now = 0;
  stream = new PassThrough();
  progress = progressLines({ stream, terminal: false, clock: () => new Date(now) });
});

const lines = (): string[] =>
  String(stream.read() ?? '')
    .split('\n')
    .filter(Boolean);

function report(milliseconds: number, done: number, total: number | null = 1000): void {
  now = milliseconds;
  progress.report({ part: 'organizations', task: 'regions', done, total });
}

describe('progress in plain lines', () => {
  it('says nothing about a task that is over within a second', () => {
    report(10, 1);
    report(900, 999);
    report(950, 1000);
    expect(lines()).toEqual([]);
  });

  it('speaks at most once a second, and only after another tenth', () => {
    for (let milliseconds = 0; milliseconds <= 5000; milliseconds += 10) report(milliseconds, milliseconds / 5);
    expect(lines()).toEqual([
      'organizations regions 200/1000 20 %',
      'organizations regions 400/1000 40 %',
      'organizations regions 600/1000 60 %',
      'organizations regions 800/1000 80 %',
      'organizations regions 1000/1000 100 %',
    ]);
  });

  it('speaks every ten seconds of a slow task, and counts when nobody knows the total', () => {
    for (let seconds = 1; seconds <= 25; seconds++) report(seconds * 1000, seconds, null);
    expect(lines()).toEqual(['organizations regions 1', 'organizations regions 11', 'organizations regions 21']);
  });

  it('closes a task it has spoken of', () => {
    report(1000, 500);
    report(1100, 1000);
    expect(lines()).toEqual(['organizations regions 500/1000 50 %', 'organizations regions 1000/1000 100 %']);
  });
});
