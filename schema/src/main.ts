#!/usr/bin/env node
import { readConfig } from './config.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  clock: () => new Date(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  config: readConfig(),
});
