import { harbour } from '../../support/differential/graphs/harbour.js';
import { museum } from '../../support/differential/graphs/museum.js';
import { startBothGateways } from '../../support/differential/both-gateways.js';
import { brokenFields, fairWeather } from '../../support/differential/weather.js';
void museum;
void fairWeather;
test('x', async () => {
  const both = await startBothGateways(harbour());
  for (const w of [brokenFields(256, 12)]) {
    const o = { text: '{ inspected(first: 3) { ... on Barge { cargo { goods } } ... on Barge { duty } } }', variables: {} };
    for (const g of [both.stock, both.ours]) process.stderr.write(JSON.stringify(await g.ask(o, w), null, 1) + '\n');
  }
  await both.stop();
});
