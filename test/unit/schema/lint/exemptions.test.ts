import { isStandardExemption } from '../../../../schema/src/lint/exemptions.js';

test.each([
  ['described-in-chinese-first', '__Schema.types'],
  ['described-in-chinese-first', '_Service.sdl'],
  ['described-in-chinese-first', 'Query._entities(representations:)'],
  ['described-in-chinese-first', 'join__Graph.LAMPS'],
  ['described-in-chinese-first', 'Query'],
  ['growing-lists-are-connections', 'LampConnection.nodes'],
  ['dates-say-on-or-at', 'PageInfo.startCursor'],
  ['dates-say-on-or-at', 'DateFilter.before'],
  ['dates-say-on-or-at', 'Street.from'],
  ['dates-say-on-or-at', 'Street.validTo'],
  ['dates-say-on-or-at', 'Query.streets(asOf:)'],
  ['dates-say-on-or-at', 'Query.streets(validFrom:)'],
])('%s leaves %s alone', (rule, coordinate) => {
  expect(isStandardExemption(rule, coordinate)).toBe(true);
});

test.each([
  ['described-in-chinese-first', 'Query.street'],
  ['described-in-chinese-first', 'PageInfo.startCursor'],
  ['growing-lists-are-connections', 'Query.nodes'],
  ['growing-lists-are-connections', 'LampConnection.lamps'],
  ['dates-say-on-or-at', 'StreetFilter.named'],
  ['dates-say-on-or-at', 'Street.potato'],
  ['dates-say-on-or-at', 'Street.platform'],
  ['boundary-references-are-nullable', 'Street.from'],
])('%s looks at %s', (rule, coordinate) => {
  expect(isStandardExemption(rule, coordinate)).toBe(false);
});
