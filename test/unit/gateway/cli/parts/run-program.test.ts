import { readProgress } from '../../../../../gateway/cli/src/parts/run-program.js';

describe('a progress line of a program', () => {
  it('is read as a task with its count', () => {
    expect(readProgress('@progress {"task":"regions","done":1200,"total":3264}')).toEqual({ task: 'regions', done: 1200, total: 3264 });
  });

  it.each(['{"task":"journal","done":12}', '{"task":"journal","done":12,"total":null}', '{"task":"journal","done":12,"total":0}'])(
    'may leave the total open: %s',
    (body) => {
      expect(readProgress(`@progress ${body}`)).toEqual({ task: 'journal', done: 12, total: null });
    },
  );

  it.each(['regions 12/30', '@progress', '@progress {"task":"regions"', '@progress {"done":1}', '@progress null'])(
    'is text for people otherwise: %s',
    (line) => {
      expect(readProgress(line)).toBeUndefined();
    },
  );
});
