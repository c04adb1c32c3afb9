import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../../../gateway/cli/src/config.js';
import { listSubgraphs, type Subgraph } from '../../../../../gateway/cli/src/parts/subgraph.js';

function listed(yaml: string | null, environment: Record<string, string> = {}): readonly Subgraph[] {
  const root = mkdtempSync(join(tmpdir(), 'redsail-list-'));
  mkdirSync(join(root, 'schema'));
  writeFileSync(join(root, 'pnpm-workspace.yaml'), '');
  if (yaml !== null) writeFileSync(join(root, 'schema/subgraphs.yaml'), yaml);
  return listSubgraphs(readConfig({ REDSAIL_ROOT: root, ...environment }));
}

const ONE = 'subgraphs:\n  - { name: organizations, folder: ../subgraphs/organizations, url: "http://127.0.0.1:4001/graphql" }\n';

describe('the list of subgraphs', () => {
  it('gives each its program, its port and its address', () => {
    const [subgraph] = listed(ONE);
    expect(subgraph).toMatchObject({ name: 'organizations', port: 4001, url: 'http://127.0.0.1:4001/graphql', prefix: 'ORGANIZATIONS' });
    expect(subgraph!.program).toMatch(/redsail-list-\w+\/subgraphs\/organizations\/dist\/src\/main\.js$/);
  });

  it('moves with its port, and goes where its address says', () => {
    expect(listed(ONE, { ORGANIZATIONS_PORT: '5001' })[0]).toMatchObject({ port: 5001, url: 'http://127.0.0.1:5001/graphql' });
    expect(listed(ONE, { ORGANIZATIONS_URL: 'http://10.0.0.7/graphql' })[0]).toMatchObject({ port: 4001, url: 'http://10.0.0.7/graphql' });
  });

  it.each([
    ['missing', null, 'cannot be read'],
    ['empty', '', 'should have a list "subgraphs"'],
    ['broken', 'subgraphs: [', 'cannot be read'],
    [
      'without an address',
      'subgraphs:\n  - { name: a, folder: b }\n',
      'a subgraph has name, folder and url; came {"name":"a","folder":"b"}',
    ],
    ['repeating itself', ONE + ONE.split('\n')[1]!, 'the subgraph organizations is listed twice'],
  ])('is refused when it is %s', (_, yaml, message) => {
    expect(() => listed(yaml)).toThrow(message);
  });

  it('names the variable of a wrong port and of a wrong address', () => {
    expect(() => listed(ONE, { ORGANIZATIONS_PORT: 'x' })).toThrow('ORGANIZATIONS_PORT is wrong');
    expect(() => listed(ONE, { ORGANIZATIONS_URL: 'x' })).toThrow('ORGANIZATIONS_URL is wrong');
  });
});
