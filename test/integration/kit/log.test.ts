import { query } from '@redsail/kit';
import { describeOnEachDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { removeFolder, serveDepartment, type ServedDepartment } from '../../support/served-department.js';

const broken = query('broken', 'String', '坏了 · broken', {}, (_, context) => {
  throw new RangeError(`no gardener "王小明" with 13800138000 on ${context.database.dialect}`);
});

describeOnEachDatabase('the log of a department', (database) => {
  let department: ServedDepartment;
  beforeAll(async () => {
    department = await serveDepartment({ ...garden, queries: [...garden.queries, broken] }, database.url);
  });
  afterAll(async () => {
    await department.stop();
    removeFolder(department.folder);
  });

  const linesOf = async (document: string, requestId: string) => {
    department.lines.length = 0;
    const answer = await department.ask(document, {}, { ...department.headers, 'x-request-id': requestId });
    return { answer, lines: department.lines.map((line) => JSON.parse(line) as Record<string, any>) };
  };

  it('has one line a request, with the gateway’s id', async () => {
    const { lines } = await linesOf('{ __typename }', 'proxy-12345678');
    expect(lines).toEqual([
      {
        level: 'debug',
        time: expect.any(String),
        part: 'garden',
        requestId: 'proxy-12345678',
        method: 'POST',
        route: '/graphql',
        status: 200,
        ms: expect.any(Number),
        message: 'request',
      },
    ]);
  });

  it('has an id of its own where the caller’s is none', async () => {
    const { lines } = await linesOf('{ __typename }', '13800138000 is my number');
    expect(lines[0]!.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells of a bug where it is and under which request, without the words that quote data; the caller is told nothing', async () => {
    const { answer, lines } = await linesOf('{ p13800138000: broken }', 'proxy-12345678');
    expect(answer.errors).toEqual([
      expect.objectContaining({ message: '内部错误 · internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ]);
    const bug = lines.find(({ message }) => message === 'bug')!;
    expect(bug).toMatchObject({ level: 'error', requestId: 'proxy-12345678', path: ['pN'] });
    expect(bug.err).toMatchObject({ type: 'RangeError', message: `no gardener … with # on ${database.dialect}` });
    expect(bug.err.at[0]).toContain('log.test');
    expect(JSON.stringify(lines)).not.toMatch(/王|13800138000/);
  });

  it('is silent about a caller’s mistakes', async () => {
    const { answer, lines } = await linesOf('{ nothing }', 'proxy-12345678');
    expect(answer.errors).toHaveLength(1);
    expect(lines.map(({ message }) => message)).toEqual(['request']);
  });
});
