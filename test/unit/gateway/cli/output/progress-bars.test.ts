import { PassThrough } from 'node:stream';
import { progressBars } from '../../../../../gateway/cli/src/output/progress-bars.js';

/** Enough of a terminal for the bars to be drawn on. */
function terminal(): { stream: NodeJS.WritableStream; drawn: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (piece) => (text += String(piece)));
  Object.assign(stream, { isTTY: true, columns: 200, cursorTo: () => true, moveCursor: () => true, clearLine: () => true });
  return { stream, drawn: () => text };
}

describe('progress on a terminal', () => {
  it('has one bar for each department, which goes through its tasks', () => {
    let now = 0;
    const { stream, drawn } = terminal();
    const progress = progressBars({ stream, terminal: true, clock: () => new Date(now) });
    progress.report({ part: 'personnel', task: 'persons', done: 1, total: 10 });
    now = 1000;
    progress.report({ part: 'personnel', task: 'persons', done: 5, total: 10 });
    progress.report({ part: 'personnel', task: 'cadres', done: 20, total: 40 });
    progress.report({ part: 'livelihood', task: 'clinics', done: 675, total: null });
    progress.end();
    const last = drawn().split('\n').slice(-3);
    expect(last[0]).toMatch(/personnel cadres +\[■+ +\] 50 % \| 20\/40 \| 1s/);
    expect(last[1]).toMatch(/livelihood clinics +675 \| 1s/);
    expect(drawn()).not.toContain('personnel persons 1');
  });

  it('draws nothing for what is over within a second', () => {
    const { stream, drawn } = terminal();
    const progress = progressBars({ stream, terminal: true, clock: () => new Date(0) });
    progress.report({ part: 'personnel', task: 'persons', done: 10, total: 10 });
    progress.line('personnel: filled');
    progress.end();
    expect(drawn()).toBe('personnel: filled\n');
  });
});
