import { regionStatus } from '../../../../../subgraphs/organizations/src/region/region-status.js';

const division = { validFrom: '2013-01-01', validTo: '2021-07-01' };

test('validity is half-open', () => {
  expect(regionStatus(division, '2012-12-31')).toBe('FUTURE');
  expect(regionStatus(division, '2013-01-01')).toBe('IN_FORCE');
  expect(regionStatus(division, '2021-06-30')).toBe('IN_FORCE');
  expect(regionStatus(division, '2021-07-01')).toBe('ABOLISHED');
});

test('without days a division is in force', () => {
  expect(regionStatus({ validFrom: null, validTo: null }, '2026-06-30')).toBe('IN_FORCE');
});
