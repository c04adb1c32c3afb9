import { stamp, withoutStamp } from '../../../bench/gateway/stamp.js';

const request = (number: number, title = 'x') => JSON.stringify({ variables: { asOf: stamp(number), title, again: stamp(number) } });

describe('the stamp of a request', () => {
  it('has one length', () => {
    expect(stamp(0)).toHaveLength(stamp(9_999_999_999).length);
  });

  it('is all that two requests of a run differ in', () => {
    expect(request(1)).not.toBe(request(2));
    expect(withoutStamp(request(1))).toBe(withoutStamp(request(2)));
  });

  it('is not seen in what only begins like one', () => {
    expect(withoutStamp(request(1, '#one'))).not.toBe(withoutStamp(request(1, '#two')));
    expect(withoutStamp(request(1, '#0000000001 one'))).not.toBe(withoutStamp(request(1, '#0000000001 two')));
  });
});
