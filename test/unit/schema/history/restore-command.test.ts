import { execFileSync } from 'node:child_process';
import { restoreCommand } from '../../../../schema/src/history/restore-command.js';

test('a plain path stands as it is', () => {
  expect(restoreCommand(['/graph/history/0a.graphql'], '/graph')).toMatch(/^for f in history\/0a\.graphql; do git checkout /);
});

test.each(['schema of ours', "somebody's", '$(touch x)', 'a;b', '契约'])(
  'a folder called %s is one word to a shell, and nothing more',
  (name) => {
    const [list] = restoreCommand([`/graph/${name}/0a.graphql`, '/graph/b'], '/graph').split('; do ');
    const seen = execFileSync('sh', ['-c', `${list}; do printf '%s\\n' "$f"; done`], { encoding: 'utf8' });
    expect(seen).toBe(`${name}/0a.graphql\nb\n`);
  },
);
