import { matches, partsOfCoordinate } from '../../../../schema/src/operations/touches.js';

test.each([
  ['Region', { type: 'Region', member: undefined, argument: undefined }],
  ['Region.name', { type: 'Region', member: 'name', argument: undefined }],
  ['Query.region(code:)', { type: 'Query', member: 'region', argument: 'code' }],
  ['RegionFilter.*', { type: 'RegionFilter', member: '*', argument: undefined }],
  ['@cached', { type: '@cached', member: undefined, argument: undefined }],
  ['@cached(for:)', { type: '@cached', member: undefined, argument: 'for' }],
  ['portal/Towns', undefined],
  ['Region.name.first', undefined],
  ['', undefined],
])('%j is taken apart', (coordinate, parts) => {
  expect(partsOfCoordinate(coordinate)).toEqual(parts);
});

test.each([
  ['Region.name', 'Region.name', true],
  ['Region.name', 'Region.names', false],
  ['Region.name', 'Regions.name', false],
  ['Region.name', 'Region', false],
  ['Region', 'Region', true],
  ['Region', 'Region.name', true],
  ['Region', 'Region.name(short:)', true],
  ['Region', 'RegionFilter.name', false],
  ['Region.*', 'Region.name', true],
  ['Region.*', 'Region', false],
  ['RegionFilter.level', 'RegionFilter.*', true],
  ['RegionFilter', 'RegionFilter.*', true],
  ['RegionFilter.*', 'RegionFilter.*', true],
  ['RegionFilter.*', 'RegionFilter.level', true],
  ['RegionFilter.level', 'OtherFilter.*', false],
  ['RegionLevel.TOWN', 'RegionLevel.*', true],
  ['RegionLevel.TOWN', 'RegionLevel.VILLAGE', false],
  ['Query.region(code:)', 'Query.region(code:)', true],
  ['Query.region(code:)', 'Query.region', false],
  ['Query.region', 'Query.region(code:)', false],
  ['@cached', '@cached(for:)', true],
  ['@cached(for:)', '@cached', false],
  ['portal/Towns', 'portal/Towns', true],
  ['portal/Towns', 'Region.name', false],
])('a touched %s and a use of %s: %s', (touched, use, met) => {
  expect(matches(touched, use)).toBe(met);
});
