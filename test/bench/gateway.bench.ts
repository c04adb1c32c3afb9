import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureRow, underLoad } from './gateway/measure-row.js';
import { printProfile } from './gateway/profile.js';
import { printRow } from './gateway/print-row.js';
import { setRowUp } from './gateway/row-stage.js';
import { benchSettings, nodeFlags } from './gateway/settings.js';

const settings = benchSettings();
const flags = nodeFlags(settings);

const ours =
  Object.entries(settings.environment)
    .map((entry) => entry.join('='))
    .join(' ') || '出厂设置 · as it ships';
const introduction =
  `\n网关 · gateway: Node.js ${process.version}, NODE_ENV=production, ${flags.join(' ') || '(no flags)'}, ` +
  `${settings.rounds} 轮 · rounds × ${settings.seconds} s, 中位数 · medians; ` +
  `ours: ${ours}\n`;

(settings.profile ? describe.skip : describe)('the gateway against stock and the floor', () => {
  beforeAll(() => void process.stdout.write(introduction));

  it.each(settings.rows)('($key) $title', async (row) => {
    const stage = await setRowUp(row, { ...settings, flags });
    try {
      printRow(row, stage, await measureRow(row, stage, settings));
    } finally {
      await stage.close();
    }
  });
});

(settings.profile ? describe : describe.skip)('where the time of the gateway goes', () => {
  it.each(settings.rows)('($key) $title', async (row) => {
    const folder = mkdtempSync(join(tmpdir(), 'redsail-profile-'));
    const stage = await setRowUp(row, { servers: ['ours'], flags, environment: settings.environment, profileFolder: folder });
    try {
      const connections = Math.max(...settings.connections);
      await underLoad(row, stage, stage.servers[0]!, connections, settings.seconds);
      await underLoad(row, stage, stage.servers[0]!, connections, settings.seconds);
      await stage.close();
      printProfile(folder, settings.seconds);
    } finally {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
