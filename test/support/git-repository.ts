import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as nobody in particular, whatever the machine's settings are. */
export function git(folder: string, ...words: string[]): string {
  const settings = [
    'user.name=Test',
    'user.email=test@example.invalid',
    'init.defaultBranch=main',
    'commit.gpgsign=false',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}

/** Commits everything in a folder, which becomes a repository if it is none, and answers the hash. */
export function commitAll(folder: string, message: string): string {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}
