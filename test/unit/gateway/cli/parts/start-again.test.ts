import { startAgain } from '../../../../../gateway/cli/src/parts/start-again.js';
import type { Part } from '../../../../../gateway/cli/src/parts/part.js';

const part = (environment: Record<string, string>, program = '/srv/redsail/main.js'): Part => ({
  name: 'personnel',
  program,
  words: ['serve', '--seed'],
  nodeFlags: [],
  environment: {
    PERSONNEL_PORT: '4002',
    GATEWAY_URL: 'http://127.0.0.1:4000/graphql',
    REDSAIL_DATA: '/srv/redsail/.redsail',
    ...environment,
  },
  host: '127.0.0.1',
  port: 4002,
  portVariable: 'PERSONNEL_PORT',
  readyUrl: 'http://127.0.0.1:4002/ready',
});

test('the command carries the port, the gateway, the data folder, and the Node.js that start runs on', () => {
  expect(startAgain(part({}))).toBe(
    `PERSONNEL_PORT=4002 GATEWAY_URL=http://127.0.0.1:4000/graphql REDSAIL_DATA=/srv/redsail/.redsail ${process.execPath} /srv/redsail/main.js serve --seed`,
  );
});

test('folders with blanks and quotes are quoted for the shell', () => {
  const command = startAgain(part({ REDSAIL_DATA: "/srv/it's here" }, '/srv/红帆 一/main.js'));
  expect(command).toContain(String.raw`REDSAIL_DATA='/srv/it'\''s here'`);
  expect(command).toContain("'/srv/红帆 一/main.js' serve --seed");
});

test('a password of a database is never printed', () => {
  expect(startAgain(part({ PERSONNEL_DATABASE_URL: 'postgres://officer:secret@10.0.0.1/personnel' }))).not.toContain('secret');
});
