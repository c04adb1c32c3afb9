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

function compare(): void {
  beforeAll(() => void process.stdout.write(introduction));

  it.each(settings.rows)('($key) $title', async (row) => {
    const stage = await setRowUp(row, { ...settings, flags });
    try {
      printRow(row, stage, await measureRow(row, stage, settings));
    } finally {
      await stage.close();
    }
  });
}

function profile(): void {
  it.each(settings.rows)('($key) $title', async (row) => {
    const folder = mkdtempSync(join(tmpdir(), 'redsail-profile-'));
    const stage = await setRowUp(row, { ...settings, servers: ['ours'], flags, profileFolder: folder });
    try {
      const connections = Math.max(...settings.connections);
      // The first time the code is compiled; what is printed is the second.
      for (let run = 0; run < 2; run += 1) await underLoad(row, stage, stage.servers[0]!, connections, settings.seconds);
      await stage.close();
      printProfile(folder, settings.seconds);
    } finally {
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

if (settings.profile) describe('where the time of the gateway goes', profile);
else describe('the gateway against stock and the floor', compare);
