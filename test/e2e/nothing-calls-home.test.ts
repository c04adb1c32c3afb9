import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEPARTMENTS, repository, type PartName } from '../support/built-program.js';
import { createStack } from '../support/stack.js';

interface Line {
  readonly program: string;
  readonly to?: string;
  readonly loaded?: readonly string[];
}

const PARTS: readonly PartName[] = [...DEPARTMENTS, 'gateway'];
const QUESTION = `{ regions(first: 3) { nodes { name deploymentCounts { status count } } } livelihoodItems(first: 2) { nodes { id } }
  partyMembers(first: 1) { nodes { id } } partyOrganizations(first: 1) { nodes { code } } }`;

describe('every part of Redsail, in an environment that knows an Apollo account and a collector’s habits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-connections-'));
  const file = join(folder, 'connections.ndjson');
  const watcher = pathToFileURL(join(repository, 'test/support/watch-connections.ts')).href;
  const stack = createStack({
    environment: {
      NODE_OPTIONS: `--import=${watcher} --disable-warning=ExperimentalWarning`,
      WATCHED_CONNECTIONS: file,
      APOLLO_KEY: 'service:redsail:0123456789abcdef',
      APOLLO_GRAPH_REF: 'redsail@current',
      APOLLO_SCHEMA_REPORTING: 'true',
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_METRICS_EXPORTER: 'otlp',
    },
  });
  let lines: readonly Line[];
  beforeAll(async () => {
    await stack.start();
    const { partyMembers, partyOrganizations } = await stack.ask(QUESTION, {}, 'organization-officer');
    await stack.query('{ emperor }').catch(() => {});
    await fetch(new URL('/ready', stack.url('gateway')));
    await fetch(new URL('/metrics', stack.url('gateway')));
    // Personnel asks organizations about the branch, through the gateway.
    const joining = { member: partyMembers.nodes[0].id, branch: partyOrganizations.nodes[0].code };
    await stack.command('joinTemporaryBranch', 'affiliation { id }', joining);
    await stack.stop();
    lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, 180_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const of = (part: PartName) =>
    lines.filter(({ program }) => program.includes(part === 'gateway' ? 'gateway/server' : `subgraphs/${part}`));

  it('speaks to the others of its parts, and to nobody else', () => {
    const addresses = PARTS.map((part) => new URL(stack.url(part)).host);
    expect(lines.flatMap(({ to }) => (to === undefined || addresses.includes(to) ? [] : [to]))).toEqual([]);
    // The watch is awake: the gateway has called each department.
    const called = new Set(of('gateway').map(({ to }) => to));
    for (const part of DEPARTMENTS) expect(called).toContain(new URL(stack.url(part)).host);
    expect(of('personnel').map(({ to }) => to)).toContain(new URL(stack.url('gateway')).host);
  });

  it('has not even loaded what could send traces', () => {
    for (const part of PARTS) expect([part, of(part).flatMap(({ loaded }) => loaded ?? [])]).toEqual([part, []]);
    expect(new Set(lines.flatMap(({ program, loaded }) => (loaded ? [program] : []))).size).toBe(PARTS.length);
  });
});
