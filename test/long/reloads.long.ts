import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { config } from '../support/config.js';
import { startLoad } from '../unit/gateway/server/stand-in/load.js';
import { gatewayProgram } from '../unit/gateway/server/stand-in/program.js';
import { composeSupergraph } from '../unit/gateway/server/stand-in/town.js';

const CONNECTIONS = 50;
const PATIENCE_MS = 1_800_000;

interface Loads {
  readonly reloads: number;
  readonly refusals: number;
}

/** A third is broken, each time in another way. */
const BROKEN: readonly ((round: number) => string)[] = [
  (round) => `type Query { round${round}: `,
  (round) => `type Query { round${round}: String }`,
  (round) => `enum join__Graph { PERSONNEL }  type Query { round${round}: String }`,
];

test(
  `${config.reloads} reloads under load, a third of them broken, fail no request`,
  async () => {
    const { town, supergraph, start } = await gatewayProgram();
    const gateway = start({ REDSAIL_LOG_LEVEL: 'info' });
    const address = await gateway.listening();
    const load = startLoad(address, {
      connections: CONNECTIONS,
      query: '{ regions { name deployments { state } items { title } } }',
      wrong: (body: any) =>
        !body.errors && body.data?.regions?.length === 3 && body.data.regions[0].deployments[0].state === 'ACTIVE'
          ? undefined
          : JSON.stringify(body),
    });
    const three = [town.organizations, town.personnel, town.livelihood];
    const sound = (round: number): string =>
      composeSupergraph(
        three.map(({ name, url, sdl }) => ({ name, url, sdl: sdl.replace('type Query {', `type Query { ${name}${round}: String `) })),
      );
    const loads = async (): Promise<Loads> =>
      ((await (await fetch(`${address}/ready`)).json()) as { supergraphLoads: Loads }).supergraphLoads;

    for (let round = 1; round <= config.reloads; round += 1) {
      const text = round % 3 === 0 ? BROKEN[(round / 3) % BROKEN.length]!(round) : sound(round);
      writeFileSync(`${supergraph}.new`, text);
      renameSync(`${supergraph}.new`, supergraph);
      for (let now = await loads(); now.reloads + now.refusals < round; now = await loads()) await pause(20);
      for (const { seen } of three) seen.length = 0;
    }
    const { reloads, refusals } = await loads();
    await load.stop();
    gateway.child.kill('SIGTERM');
    await gateway.ended;
    await town.stop();

    process.stdout.write(`${reloads} reloads, ${refusals} refusals, ${load.answered()} requests, ${load.failures.length} failed\n`);
    expect(load.failures).toEqual([]);
    expect({ reloads, refusals }).toEqual({
      reloads: config.reloads - Math.floor(config.reloads / 3),
      refusals: Math.floor(config.reloads / 3),
    });
  },
  PATIENCE_MS,
);
