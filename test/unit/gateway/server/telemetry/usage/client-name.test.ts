import { clientName } from '../../../../../../gateway/server/src/telemetry/usage/client-name.js';

test.each([
  ['portal', 'portal'],
  ['Portal-2.1_beta', 'Portal-2.1_beta'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['tel-16902991001', 'tel-N'],
  ['59010219880203921X', 'NX'],
])('%s is counted as %s', (header, name) => expect(clientName(header)).toBe(name));

test.each([undefined, '', ' portal', '-portal', '.hidden', '../portal', 'a b', '门户', 'a'.repeat(65), 'portal, other', ['portal'], 7])(
  '%j is no name',
  (header) => expect(clientName(header)).toBeUndefined(),
);
