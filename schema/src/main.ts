#!/usr/bin/env node

/** What the tool needs of Node.js is younger than the Node.js that many machines begin with. */
const LEAST = 22;

if (Number(process.versions.node.split('.')[0]) < LEAST) {
  process.stderr.write(
    `需要 Node.js ${LEAST} 或更高版本，此处为 ${process.versions.node} · Node.js ${LEAST} or later is needed, and this is ${process.versions.node}\n` +
      '处理 · to mend: npx -y pnpm schema …（自带 Node.js · brings its own）\n',
  );
  process.exitCode = 3;
} else {
  const [{ readConfig }, { run }] = await Promise.all([import('./config.js'), import('./run.js')]);
  process.exitCode = await run(process.argv.slice(2), {
    folder: process.cwd(),
    clock: () => new Date(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    config: readConfig(),
  });
}
