import { completionOf } from '../../../../../subgraphs/livelihood/src/item/livelihood-completion.js';

const part = (light: string | null, asOfOn: string | null = '2026-06-30') => ({ light, asOfOn }) as never;

describe('how many items are done', () => {
  it('counts every item under one light, so that the lights sum to the items', () => {
    const completion = completionOf([part('BLUE'), part('GREEN'), part('GREEN', '2026-05-31'), part('RED'), part(null, null)]);
    expect(completion).toEqual({
      items: 5,
      completed: 1,
      green: 2,
      yellow: 0,
      red: 1,
      unjudged: 1,
      completionRate: '0.2',
      asOfOn: '2026-06-30',
    });
  });

  it('has no rate without items', () => {
    expect(completionOf([])).toMatchObject({ items: 0, completionRate: null, asOfOn: null });
  });
});
